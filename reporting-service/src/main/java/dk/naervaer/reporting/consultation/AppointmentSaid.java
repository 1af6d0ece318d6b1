package dk.naervaer.reporting.consultation;

import dk.naervaer.reporting.consultation.AppointmentFact.Booked;
import dk.naervaer.reporting.consultation.AppointmentFact.Cancelled;
import dk.naervaer.reporting.consultation.AppointmentFact.Concluded;
import dk.naervaer.reporting.consultation.AppointmentFact.Moved;
import dk.naervaer.reporting.consultation.AppointmentFact.Unrelated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the stream of one appointment has said so far, as far as figures rest on it.
///
/// @param version of the stream; the next fact heard is the one after it
public record AppointmentSaid(
        long version,
        @Nullable LocalDate date,
        @Nullable Place place,
        @Nullable Outcome outcome,
        @Nullable ContactForm attended) {

    public static final AppointmentSaid NOTHING = new AppointmentSaid(0, null, null, null, null);

    /// The latest outcome stands; a cancellation or a new booking takes it back.
    public AppointmentSaid after(AppointmentFact fact) {
        var next = version + 1;
        return switch (fact) {
            case Booked(var day, var where) -> new AppointmentSaid(next, day, where, null, null);
            case Moved(var day, var where) ->
                    day.equals(date)
                            ? new AppointmentSaid(next, day, where, outcome, attended)
                            // Another day is another sitting, still to be held.
                            : new AppointmentSaid(next, day, where, null, null);
            case Cancelled _ -> new AppointmentSaid(next, date, place, null, null);
            case Concluded(var how, var form) -> new AppointmentSaid(next, date, place, how, form);
            case Unrelated _ -> new AppointmentSaid(next, date, place, outcome, attended);
        };
    }
}
