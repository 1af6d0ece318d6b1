/// The events of EPJs: what is understood, what is refused, and their schemas.
@NullMarked
package dk.naervaer.booking.intake.cloudevents;

import org.jspecify.annotations.NullMarked;
