@NullMarked
package dk.naervaer.consent.privacy.answering;

import org.jspecify.annotations.NullMarked;
