@NullMarked
package dk.naervaer.booking.wiring;

import org.jspecify.annotations.NullMarked;
