package dk.naervaer.eventsourcing.heard;

import dk.naervaer.eventsourcing.StreamId;
import java.time.Instant;

/// What an operator may know of a fact that waits; never what it says.
///
/// @param reason `GAP` when an earlier fact of the stream is missing, or else what went wrong
/// @param nextTry when it is tried by itself; it may have to wait for an earlier one even then
public record ParkedFact(
        String consumer,
        StreamId stream,
        long version,
        String reason,
        int tries,
        Instant since,
        Instant nextTry) {}
