/// Hears many messages at once, a line each, in whichever languages they are.
@NullMarked
package dk.naervaer.booking.intake.bulk;

import org.jspecify.annotations.NullMarked;
