@NullMarked
package dk.naervaer.consent.privacy.retention;

import org.jspecify.annotations.NullMarked;
