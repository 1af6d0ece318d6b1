package dk.naervaer.reporting.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One consultation with an outcome, as figures count it.
///
/// @param invited relatives with an invitation
/// @param joined relatives who took part
public record Consultation(
        LocalDate date,
        Place place,
        Outcome outcome,
        @Nullable ContactForm attended,
        int invited,
        int joined) {

    /// Empty while the appointment has no outcome, and so has nothing to count.
    public static Optional<Consultation> of(
            AppointmentSaid appointment, List<InvitationSaid> invitations) {
        if (appointment.date() == null
                || appointment.place() == null
                || appointment.outcome() == null) return Optional.empty();
        return Optional.of(
                new Consultation(
                        appointment.date(),
                        appointment.place(),
                        appointment.outcome(),
                        appointment.attended(),
                        invitations.size(),
                        (int) invitations.stream().filter(InvitationSaid::joined).count()));
    }
}
