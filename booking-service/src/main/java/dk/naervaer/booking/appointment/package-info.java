/// Decides what becomes of one appointment.
@NullMarked
package dk.naervaer.booking.appointment;

import org.jspecify.annotations.NullMarked;
