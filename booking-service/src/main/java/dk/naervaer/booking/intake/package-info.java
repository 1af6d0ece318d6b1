/// Where EPJs are told apart, whichever dialect they speak.
@NullMarked
package dk.naervaer.booking.intake;

import org.jspecify.annotations.NullMarked;
