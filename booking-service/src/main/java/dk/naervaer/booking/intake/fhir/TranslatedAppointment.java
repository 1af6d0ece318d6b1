package dk.naervaer.booking.intake.fhir;

import dk.naervaer.booking.appointment.AppointmentCommand.Cancellation;
import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Department;
import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.personaldata.PersonId;
import org.jspecify.annotations.Nullable;

/// A FHIR Appointment in our words, its patient not sealed yet.
record TranslatedAppointment(
        Identifier identifier,
        PatientIdentity patient,
        String sor,
        TimeSlot slot,
        ContactForm contactForm,
        @Nullable Cancellation cancelled) {

    Follow toCommand(PersonId person, @Nullable String unit) {
        return new Follow(
                identifier, person, new Department(sor, unit), slot, contactForm, cancelled);
    }

    static AppointmentBooked plan(Follow command) {
        return new AppointmentBooked(
                command.identifier(),
                command.patient(),
                command.department(),
                command.slot(),
                command.contactForm());
    }
}
