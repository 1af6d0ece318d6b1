/// Decides what is known of one region, hospital or department over time.
@NullMarked
package dk.naervaer.booking.unit;

import org.jspecify.annotations.NullMarked;
