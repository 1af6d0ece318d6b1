package dk.naervaer.reporting.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One consultation as figures count it: with an outcome, or with a wish of which it is known what
/// became.
///
/// @param outcome `null` while it has none
/// @param conversation whether staff have opened it, and no EPJ has planned it
/// @param wish that a relative takes part; `null` when nobody wishes it
/// @param invited relatives with an invitation
/// @param joined relatives who took part
public record Consultation(
        LocalDate date,
        Place place,
        @Nullable Outcome outcome,
        @Nullable ContactForm attended,
        boolean conversation,
        @Nullable RelativeWish wish,
        int invited,
        int joined) {

    /// Empty while the appointment has neither, and so has nothing to count.
    public static Optional<Consultation> of(
            AppointmentSaid appointment, List<InvitationSaid> invitations) {
        if (appointment.date() == null
                || appointment.place() == null
                || (appointment.outcome() == null && !isKnown(appointment.wish())))
            return Optional.empty();
        return Optional.of(
                new Consultation(
                        appointment.date(),
                        appointment.place(),
                        appointment.outcome(),
                        appointment.attended(),
                        appointment.conversation(),
                        appointment.wish(),
                        invitations.size(),
                        (int) invitations.stream().filter(InvitationSaid::joined).count()));
    }

    private static boolean isKnown(@Nullable RelativeWish wish) {
        return wish != null && !wish.isOpen();
    }
}
