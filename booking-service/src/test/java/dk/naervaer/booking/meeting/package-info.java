@NullMarked
package dk.naervaer.booking.meeting;

import org.jspecify.annotations.NullMarked;
