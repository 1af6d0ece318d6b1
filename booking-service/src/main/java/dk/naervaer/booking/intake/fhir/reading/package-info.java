/// Reads what an EPJ tells in FHIR, and says everything that is wrong with it at once.
@NullMarked
package dk.naervaer.booking.intake.fhir.reading;

import org.jspecify.annotations.NullMarked;
