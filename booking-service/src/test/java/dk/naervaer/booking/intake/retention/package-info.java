/// How long is kept what EPJs have sent.
@NullMarked
package dk.naervaer.booking.intake.retention;

import org.jspecify.annotations.NullMarked;
