@NullMarked
package dk.naervaer.consent.heard;

import org.jspecify.annotations.NullMarked;
