package dk.naervaer.reporting.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an event of an appointment tells that figures rest on.
public sealed interface AppointmentFact {

    /// @param date the local date of the start
    record Booked(LocalDate date, Place place) implements AppointmentFact {}

    record Moved(LocalDate date, Place place) implements AppointmentFact {}

    record Cancelled() implements AppointmentFact {}

    record Concluded(Outcome outcome, @Nullable ContactForm attended) implements AppointmentFact {}

    /// No EPJ has planned it: staff have opened a conversation.
    record Opened() implements AppointmentFact {}

    /// @param wish `null` when it is taken back
    record Wished(@Nullable RelativeWish wish) implements AppointmentFact {}

    /// An event no figure rests on; it only moves the version.
    record Unrelated() implements AppointmentFact {}
}
