/// Whether an EPJ would be called at the rest-hook that is registered for it.
@NullMarked
package dk.naervaer.booking.intake.fhir.subscription;

import org.jspecify.annotations.NullMarked;
