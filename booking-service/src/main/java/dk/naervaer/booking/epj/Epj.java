package dk.naervaer.booking.epj;

import static dk.naervaer.eventsourcing.Decision.accept;
import static dk.naervaer.eventsourcing.Decision.reject;

import dk.naervaer.booking.epj.EpjCommand.Describe;
import dk.naervaer.booking.epj.EpjEvent.EpjDescribed;
import dk.naervaer.booking.epj.EpjRejection.NamespaceIsFixed;
import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision;

/// One EPJ system and what it has been allowed, change by change.
public final class Epj implements Decider<EpjCommand, Epj.State, EpjEvent, EpjRejection> {

    public sealed interface State {
        record Unknown() implements State {}

        record Registered(EpjSystem as) implements State {}
    }

    @Override
    public State initial() {
        return new State.Unknown();
    }

    @Override
    public Decision<EpjEvent, EpjRejection> decide(EpjCommand command, State state) {
        return switch (command) {
            case Describe(var wished) -> describe(wished, state);
        };
    }

    private static Decision<EpjEvent, EpjRejection> describe(EpjSystem wished, State state) {
        return switch (state) {
            case State.Unknown _ -> accept(new EpjDescribed(wished));
            case State.Registered(var known) when !known.namespace().equals(wished.namespace()) ->
                    reject(new NamespaceIsFixed());
            case State.Registered(var known) ->
                    known.equals(wished) ? accept() : accept(new EpjDescribed(wished));
        };
    }

    @Override
    public State evolve(State state, EpjEvent event) {
        return switch (event) {
            case EpjDescribed(var system) -> new State.Registered(system);
        };
    }
}
