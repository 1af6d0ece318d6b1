/// FHIR as bytes: JSON and XML, how deep, how large, and the systems we know.
@NullMarked
package dk.naervaer.booking.intake.fhir.format;

import org.jspecify.annotations.NullMarked;
