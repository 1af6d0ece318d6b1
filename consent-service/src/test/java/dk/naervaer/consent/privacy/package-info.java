@NullMarked
package dk.naervaer.consent.privacy;

import org.jspecify.annotations.NullMarked;
