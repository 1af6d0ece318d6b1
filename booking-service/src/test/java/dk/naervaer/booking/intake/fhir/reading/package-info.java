@NullMarked
package dk.naervaer.booking.intake.fhir.reading;

import org.jspecify.annotations.NullMarked;
