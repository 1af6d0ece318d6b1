package dk.naervaer.booking.web;

import dk.naervaer.booking.appointment.Alone;
import dk.naervaer.booking.appointment.AppointmentCommand.Conclude;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.Conclusion;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.appointment.ProposedCode;
import dk.naervaer.booking.heard.Guests;
import dk.naervaer.booking.heard.Invited;
import dk.naervaer.booking.rule.CodeMap;
import dk.naervaer.booking.view.Units;
import dk.naervaer.web.unit.UnitHierarchy;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known when a sitting ends: which relatives were there, and the code to register it
/// under.
@Singleton
class HowItEnded {

    private final Guests guests;
    private final CodeMap codes;
    private final Units units;
    private final Clock clock;

    HowItEnded(Guests guests, CodeMap codes, Units units, Clock clock) {
        this.guests = guests;
        this.codes = codes;
        this.units = units;
        this.clock = clock;
    }

    /// The ways it can have ended, each with the code it is to be registered under.
    ///
    /// @param code empty where nothing is registered
    public record Choice(Ending ending, String code) {}

    Uni<List<Choice>> choices(Meeting meeting) {
        return units.hierarchy()
                .map(all ->
                        Arrays.stream(Ending.values())
                                .map(ending -> new Choice(ending, code(ending, meeting, all)))
                                .toList());
    }

    private String code(Ending ending, Meeting meeting, UnitHierarchy all) {
        var actual = ending.conclusion().actualContactForm();
        if (actual == null) return "";
        boolean relatives = meeting.guests().stream().anyMatch(Guest::present);
        var department = meeting.entry().department().sor();
        return codes.propose(actual, relatives, all, department, meeting.date()).code();
    }

    Uni<Conclude> told(UUID id, Conclusion how, AppointmentBooked plan, UnitHierarchy units) {
        return Uni.combine()
                .all()
                .unis(guests.of(List.of(id)), guests.tookPart(id))
                .asTuple()
                .map(both -> {
                    boolean relatives = both.getItem2() > 0;
                    return new Conclude(
                            how,
                            clock.instant(),
                            proposed(how, relatives, plan, units),
                            alone(how.outcome(), relatives, both.getItem1()));
                });
    }

    private @Nullable ProposedCode proposed(
            Conclusion how, boolean relatives, AppointmentBooked plan, UnitHierarchy units) {
        var actual = how.actualContactForm();
        return actual == null
                ? null
                : codes.propose(
                        actual, relatives, units, plan.department().sor(), plan.slot().date());
    }

    /// Why no relative took part, the most telling first; `null` when one did.
    static @Nullable Alone alone(Outcome outcome, boolean tookPart, List<Invited> invited) {
        if (outcome == Outcome.TECHNICAL_FAILURE) return Alone.TECHNICAL_FAILURE;
        if (outcome != Outcome.HELD) return Alone.NOT_HELD;
        if (tookPart) return null;
        return invited.stream()
                .filter(one -> !one.told())
                .map(HowItEnded::alone)
                .min(HowItEnded::moreTelling)
                .orElse(Alone.NOBODY_INVITED);
    }

    private static int moreTelling(Alone one, Alone other) {
        var order =
                List.of(Alone.NOT_ADMITTED, Alone.DID_NOT_COME, Alone.NOT_REACHED, Alone.DECLINED);
        return Integer.compare(order.indexOf(one), order.indexOf(other));
    }

    private static Alone alone(Invited one) {
        if (one.state() == Invited.State.WAITING) return Alone.NOT_ADMITTED;
        if (one.answer() == Invited.Answer.DECLINED) return Alone.DECLINED;
        return one.message() == Invited.Delivery.REJECTED
                        || one.message() == Invited.Delivery.UNKNOWN
                ? Alone.NOT_REACHED
                : Alone.DID_NOT_COME;
    }
}
