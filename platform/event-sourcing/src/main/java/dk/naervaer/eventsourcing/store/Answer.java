package dk.naervaer.eventsourcing.store;

import dk.naervaer.eventsourcing.StreamId;

/// What a sender was told the first time it used a key.
///
/// @param version of the stream, after what the message changed
/// @param changed whether it changed anything
public record Answer(IntakeKey key, StreamId stream, long version, boolean changed) {}
