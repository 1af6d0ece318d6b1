package dk.naervaer.eventsourcing;

/// The name by which the conventions find aggregates.
public interface Decider<C, S, E, R> {}
