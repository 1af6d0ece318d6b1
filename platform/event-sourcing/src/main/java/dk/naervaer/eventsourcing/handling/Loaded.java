package dk.naervaer.eventsourcing.handling;

/// An aggregate as its facts tell it, and how many they are.
public record Loaded<S>(S state, long version) {}
