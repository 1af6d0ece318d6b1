@NullMarked
package dk.naervaer.booking.unit;

import org.jspecify.annotations.NullMarked;
