package dk.naervaer.booking.appointment;

import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an appointment can be asked.
public sealed interface AppointmentCommand {

    /// The EPJ tells how an appointment stands; whatever differs is what happened.
    record Follow(
            Identifier identifier,
            PersonId patient,
            Department department,
            TimeSlot slot,
            ContactForm contactForm,
            @Nullable Cancellation cancelled)
            implements AppointmentCommand {}

    /// @param reason a code of the EPJ, never free text
    record Cancellation(String reason) {}

    record AdmitRelative(UUID invitationId, Presence presence) implements AppointmentCommand {}

    record Conclude(Conclusion conclusion, Instant now) implements AppointmentCommand {}
}
