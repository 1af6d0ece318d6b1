package dk.naervaer.booking.unit;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.booking.unit.UnitCommand.Register;
import dk.naervaer.booking.unit.UnitEvent.UnitRegistered;
import dk.naervaer.booking.unit.UnitRejection.NoPeriod;
import dk.naervaer.booking.unit.UnitRejection.UnknownType;
import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;
import java.util.Set;

/// A region, hospital or department through its mergers and moves.
public final class Unit implements Decider<UnitCommand, Unit.State, UnitEvent, UnitRejection> {

    private static final Set<String> TYPES = Set.of("region", "hospital", "department");

    public sealed interface State {
        record Unknown() implements State {}

        record Registered(UnitRegistered as) implements State {}
    }

    @Override
    public State initial() {
        return new State.Unknown();
    }

    @Override
    public Decision<UnitEvent, UnitRejection> decide(UnitCommand command, State state) {
        return switch (command) {
            case Register c -> register(c, state);
        };
    }

    private static Decision<UnitEvent, UnitRejection> register(Register c, State state) {
        if (!TYPES.contains(c.type())) return reject(new UnknownType(c.type()));
        if (c.periods().isEmpty()) return reject(new NoPeriod());
        var wished = new UnitRegistered(c.id(), c.type(), c.periods());
        return switch (state) {
            case State.Unknown _ -> accept(wished);
            case State.Registered(var known) -> known.equals(wished) ? accept() : accept(wished);
        };
    }

    @Override
    public State evolve(State state, UnitEvent event) {
        return switch (event) {
            case UnitRegistered registered -> new State.Registered(registered);
        };
    }
}
