@NullMarked
package dk.naervaer.consent.privacy.hold;

import org.jspecify.annotations.NullMarked;
