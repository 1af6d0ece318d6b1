@NullMarked
package dk.naervaer.booking.intake.fhir.response;

import org.jspecify.annotations.NullMarked;
