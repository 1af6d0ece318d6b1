package dk.naervaer.consent.privacy.hold;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.consent.privacy.hold.LegalHoldCommand.LiftHold;
import dk.naervaer.consent.privacy.hold.LegalHoldCommand.PlaceHold;
import dk.naervaer.consent.privacy.hold.LegalHoldEvent.LegalHoldLifted;
import dk.naervaer.consent.privacy.hold.LegalHoldEvent.LegalHoldPlaced;
import dk.naervaer.consent.privacy.hold.LegalHoldRejection.AlreadyHeld;
import dk.naervaer.consent.privacy.hold.LegalHoldRejection.HoldUntilIsPast;
import dk.naervaer.consent.privacy.hold.LegalHoldRejection.NotHeld;
import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import dk.naervaer.personaldata.SealedValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One person's data, and whether the law forbids for now that any of it goes.
public final class LegalHold
        implements Decider<LegalHoldCommand, LegalHold.State, LegalHoldEvent, LegalHoldRejection> {

    public sealed interface State {
        record Free() implements State {}

        record Held(SealedValue reason, @Nullable LocalDate until) implements State {}
    }

    @Override
    public State initial() {
        return new State.Free();
    }

    @Override
    public Decision<LegalHoldEvent, LegalHoldRejection> decide(
            LegalHoldCommand command, State state) {
        return switch (command) {
            case PlaceHold c -> place(c, state);
            case LiftHold c -> lift(c, state);
        };
    }

    private static Decision<LegalHoldEvent, LegalHoldRejection> place(PlaceHold c, State state) {
        var until = c.until();
        if (until != null && until.isBefore(c.today()))
            return reject(new HoldUntilIsPast(until, c.today()));
        return switch (state) {
            case State.Free _ -> accept(placed(c));
            case State.Held held when !holds(held.until(), c.today()) -> accept(placed(c));
            case State.Held held when held.equals(new State.Held(c.reason(), until)) -> accept();
            case State.Held held -> reject(new AlreadyHeld(held.until()));
        };
    }

    private static LegalHoldPlaced placed(PlaceHold c) {
        return new LegalHoldPlaced(c.person(), c.reason(), c.until());
    }

    private static Decision<LegalHoldEvent, LegalHoldRejection> lift(LiftHold c, State state) {
        return switch (state) {
            case State.Held held when holds(held.until(), c.today()) ->
                    accept(new LegalHoldLifted(c.at()));
            case State.Held _, State.Free _ -> reject(new NotHeld());
        };
    }

    /// A hold ends with its last day, without anybody's help.
    public static boolean holds(@Nullable LocalDate until, LocalDate today) {
        return until == null || !until.isBefore(today);
    }

    @Override
    public State evolve(State state, LegalHoldEvent event) {
        return switch (event) {
            case LegalHoldPlaced(_, var reason, var until) -> new State.Held(reason, until);
            case LegalHoldLifted _ -> new State.Free();
        };
    }
}
