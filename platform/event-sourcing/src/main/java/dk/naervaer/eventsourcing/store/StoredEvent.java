package dk.naervaer.eventsourcing.store;

import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import java.time.Instant;

/// A fact as it lies in the table, before anybody has read meaning into it.
///
/// @param data JSON
public record StoredEvent(
        StreamId stream,
        long version,
        String type,
        String data,
        Metadata metadata,
        Instant recordedAt) {

    public static String id(StreamId stream, long version) {
        return stream + "/" + version;
    }

    public String id() {
        return id(stream, version);
    }
}
