@NullMarked
package dk.naervaer.consent.privacy.told;

import org.jspecify.annotations.NullMarked;
