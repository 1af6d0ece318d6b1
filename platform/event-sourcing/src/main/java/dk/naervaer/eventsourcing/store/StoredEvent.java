package dk.naervaer.eventsourcing.store;

import com.fasterxml.jackson.databind.JsonNode;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import java.time.Instant;

/// A fact as it lies in the table, before anybody has read meaning into it.
public record StoredEvent(
        StreamId stream,
        long version,
        String type,
        JsonNode data,
        Metadata metadata,
        Instant recordedAt) {

    public static String id(StreamId stream, long version) {
        return stream + "/" + version;
    }

    public String id() {
        return id(stream, version);
    }
}
