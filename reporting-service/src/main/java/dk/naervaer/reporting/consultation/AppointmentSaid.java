package dk.naervaer.reporting.consultation;

import dk.naervaer.reporting.consultation.AppointmentFact.Booked;
import dk.naervaer.reporting.consultation.AppointmentFact.Cancelled;
import dk.naervaer.reporting.consultation.AppointmentFact.Concluded;
import dk.naervaer.reporting.consultation.AppointmentFact.Moved;
import dk.naervaer.reporting.consultation.AppointmentFact.Opened;
import dk.naervaer.reporting.consultation.AppointmentFact.Unrelated;
import dk.naervaer.reporting.consultation.AppointmentFact.Wished;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the stream of one appointment has said so far, as far as figures rest on it.
///
/// @param version of the stream; the next fact heard is the one after it
/// @param conversation whether staff have opened it, and no EPJ has planned it
/// @param wish that a relative takes part; `null` when nobody wishes it
public record AppointmentSaid(
        long version,
        @Nullable LocalDate date,
        @Nullable Place place,
        @Nullable Outcome outcome,
        @Nullable ContactForm attended,
        boolean conversation,
        @Nullable RelativeWish wish) {

    public static final AppointmentSaid NOTHING =
            new AppointmentSaid(0, null, null, null, null, false, null);

    /// The latest outcome stands; a cancellation or a new booking takes it back.
    public AppointmentSaid after(AppointmentFact fact) {
        var next = version + 1;
        return switch (fact) {
            case Booked(var day, var where) ->
                    new AppointmentSaid(next, day, where, null, null, false, null);
            case Moved(var day, var where) -> moved(next, day, where);
            case Cancelled _ ->
                    new AppointmentSaid(next, date, place, null, null, conversation, null);
            case Concluded(var how, var form) ->
                    new AppointmentSaid(next, date, place, how, form, conversation, wish);
            case Opened _ -> new AppointmentSaid(next, date, place, outcome, attended, true, wish);
            case Wished(var newest) ->
                    new AppointmentSaid(next, date, place, outcome, attended, conversation, newest);
            case Unrelated _ ->
                    new AppointmentSaid(next, date, place, outcome, attended, conversation, wish);
        };
    }

    /// Another day is another sitting, still to be held; what is wished for is still to be met.
    private AppointmentSaid moved(long next, LocalDate day, Place where) {
        if (day.equals(date))
            return new AppointmentSaid(next, day, where, outcome, attended, conversation, wish);
        var open = wish == null ? null : RelativeWish.OPEN;
        return new AppointmentSaid(next, day, where, null, null, conversation, open);
    }
}
