package dk.naervaer.eventsourcing;

/// The rules of one aggregate, as three pure functions.
public interface Decider<C, S, E, R> {

    S initial();

    Decision<E, R> decide(C command, S state);

    S evolve(S state, E event);
}
