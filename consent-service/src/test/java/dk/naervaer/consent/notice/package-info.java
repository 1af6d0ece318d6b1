@NullMarked
package dk.naervaer.consent.notice;

import org.jspecify.annotations.NullMarked;
