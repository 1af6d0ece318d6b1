/// Appointments, one at a time: told, read, and written again; and patients who have died.
@NullMarked
package dk.naervaer.booking.intake.fhir.appointment;

import org.jspecify.annotations.NullMarked;
