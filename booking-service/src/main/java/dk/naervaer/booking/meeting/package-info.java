/// Keeps what an EPJ says of its own video meeting; it is told to nobody but that EPJ.
@NullMarked
package dk.naervaer.booking.meeting;

import org.jspecify.annotations.NullMarked;
