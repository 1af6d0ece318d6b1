@NullMarked
package dk.naervaer.booking.appointment;

import org.jspecify.annotations.NullMarked;
