package dk.naervaer.booking.appointment;

import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What has happened to an appointment; stored and published in exactly this form.
public sealed interface AppointmentEvent {

    record AppointmentBooked(
            Identifier identifier,
            PersonId patient,
            Department department,
            TimeSlot slot,
            ContactForm contactForm)
            implements AppointmentEvent {}

    record AppointmentMoved(TimeSlot slot, Department department) implements AppointmentEvent {}

    record AppointmentContactFormPlanned(ContactForm contactForm) implements AppointmentEvent {}

    record AppointmentCancelled(String reason) implements AppointmentEvent {}

    record AppointmentRelativeAdmitted(UUID invitationId) implements AppointmentEvent {}

    record AppointmentConcluded(
            Outcome outcome, @Nullable ContactForm actualContactForm, Instant at)
            implements AppointmentEvent {}
}
