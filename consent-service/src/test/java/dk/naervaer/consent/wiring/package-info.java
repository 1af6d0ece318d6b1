/// Who may ask what.
@NullMarked
package dk.naervaer.consent.wiring;

import org.jspecify.annotations.NullMarked;
