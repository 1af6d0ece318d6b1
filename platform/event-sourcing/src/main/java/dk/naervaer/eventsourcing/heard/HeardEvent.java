package dk.naervaer.eventsourcing.heard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.relay.CloudEvent;
import dk.naervaer.eventsourcing.store.StoredEvent;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A fact of another service, as it arrived.
///
/// @param type the chosen name without the organisation: `appointment-booked.v1`
/// @param position where it stands in its producer's store
public record HeardEvent(
        StreamId stream,
        long version,
        String type,
        JsonNode data,
        Instant at,
        Metadata metadata,
        String position,
        ObjectMapper json) {

    /// Reads a record; fails when a header or the body is not what the contract says.
    public static HeardEvent read(ConsumerRecord<String, byte[]> fact, ObjectMapper json)
            throws IOException {
        var published = header(fact, CloudEvent.TYPE);
        return new HeardEvent(
                new StreamId(CloudEvent.aggregateOf(published), fact.key()),
                Long.parseLong(header(fact, CloudEvent.STREAM_VERSION)),
                CloudEvent.typeOf(published),
                body(fact, json),
                Instant.parse(header(fact, CloudEvent.TIME)),
                new Metadata(
                        header(fact, CloudEvent.ACTOR),
                        header(fact, CloudEvent.SOURCE),
                        optional(fact, CloudEvent.CORRELATION),
                        optional(fact, CloudEvent.CAUSATION),
                        optional(fact, CloudEvent.TRACEPARENT)),
                header(fact, CloudEvent.POSITION),
                json);
    }

    public String id() {
        return StoredEvent.id(stream, version);
    }

    /// The body as the reader's own record; what the reader does not know is ignored.
    public <T> T as(Class<T> form) {
        return json.convertValue(data, form);
    }

    private static JsonNode body(ConsumerRecord<String, byte[]> fact, ObjectMapper json)
            throws IOException {
        var body = json.readTree(fact.value());
        if (!body.isObject()) throw new IOException("Record without a body");
        return body;
    }

    private static String header(ConsumerRecord<String, byte[]> fact, String name)
            throws IOException {
        var value = optional(fact, name);
        if (value == null) throw new IOException("Record without " + name);
        return value;
    }

    private static @Nullable String optional(ConsumerRecord<String, byte[]> fact, String name) {
        var header = fact.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
