/// Puts the parts together and names the settings.
@NullMarked
package dk.naervaer.booking.wiring;

import org.jspecify.annotations.NullMarked;
