@NullMarked
package dk.naervaer.booking.intake;

import org.jspecify.annotations.NullMarked;
