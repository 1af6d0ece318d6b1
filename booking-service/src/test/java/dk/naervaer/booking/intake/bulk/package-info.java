/// Many messages at once.
@NullMarked
package dk.naervaer.booking.intake.bulk;

import org.jspecify.annotations.NullMarked;
