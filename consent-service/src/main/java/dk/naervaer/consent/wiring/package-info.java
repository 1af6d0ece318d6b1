/// Puts the parts together.
@NullMarked
package dk.naervaer.consent.wiring;

import org.jspecify.annotations.NullMarked;
