/// Hears appointments in FHIR R4, and answers in it.
@NullMarked
package dk.naervaer.booking.intake.fhir;

import org.jspecify.annotations.NullMarked;
