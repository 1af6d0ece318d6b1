@NullMarked
package dk.naervaer.booking.intake.fhir.appointment;

import org.jspecify.annotations.NullMarked;
