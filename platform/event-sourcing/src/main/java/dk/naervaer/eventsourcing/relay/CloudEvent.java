package dk.naervaer.eventsourcing.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.eventsourcing.store.StoredEvent;
import io.vertx.mutiny.sqlclient.Row;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// The form in which a fact travels: CloudEvents 1.0, binary mode, with our extensions.
public final class CloudEvent {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String STREAM_VERSION = "ce_streamversion";
    public static final String POSITION = "ce_position";
    public static final String ACTOR = "ce_actor";
    public static final String SOURCE = "ce_source";
    public static final String CORRELATION = "ce_correlationid";
    public static final String CAUSATION = "ce_causationid";
    public static final String TRACEPARENT = "traceparent";
    private static final String PREFIX = "dk.naervaer.";

    private final String service;

    CloudEvent(String service) {
        this.service = service;
    }

    /// `appointment-booked.v1` of the aggregate `appointment` →
    /// `dk.naervaer.appointment.booked.v1`.
    static String published(String aggregate, String type) {
        return PREFIX + aggregate + "." + type.substring(aggregate.length() + 1);
    }

    /// The aggregate in a published type name: `appointment` in
    /// `dk.naervaer.appointment.booked.v1`.
    public static String aggregateOf(String published) {
        return published.substring(PREFIX.length(), published.indexOf('.', PREFIX.length()));
    }

    /// The stored type name again: `appointment-booked.v1`.
    public static String typeOf(String published) {
        var aggregate = aggregateOf(published);
        return aggregate + "-" + published.substring(PREFIX.length() + aggregate.length() + 1);
    }

    ProducerRecord<String, byte[]> event(String topic, StoredEvent event, Position position) {
        var stream = event.stream();
        var metadata = event.metadata();
        var published = published(stream.aggregate(), event.type());
        var fact = form(topic, stream.id(), event.id(), published, event.data(), position);
        header(fact, TIME, event.recordedAt().toString());
        header(fact, STREAM_VERSION, String.valueOf(event.version()));
        header(fact, ACTOR, metadata.actor());
        header(fact, CORRELATION, metadata.correlation());
        header(fact, CAUSATION, metadata.causation());
        header(fact, TRACEPARENT, metadata.traceparent());
        return fact;
    }

    ProducerRecord<String, byte[]> compacted(Row row) {
        var position = new Position(row.getLong("xid"), row.getLong("seq"));
        var type = row.getString("type");
        var key = row.getString("key");
        return form(
                row.getString("topic"),
                key,
                key + "/" + position,
                type,
                row.getString("value"),
                position);
    }

    private ProducerRecord<String, byte[]> form(
            String topic,
            String key,
            String id,
            String published,
            @Nullable String data,
            Position position) {
        byte[] bytes = data == null ? null : data.getBytes(UTF_8);
        var fact = new ProducerRecord<String, byte[]>(topic, key, bytes);
        header(fact, "ce_specversion", "1.0");
        header(fact, ID, id);
        header(fact, SOURCE, "/" + service);
        header(fact, TYPE, published);
        header(fact, "ce_subject", key);
        header(fact, POSITION, position.toString());
        header(fact, "content-type", "application/json");
        return fact;
    }

    private static void header(
            ProducerRecord<String, byte[]> fact, String name, @Nullable String value) {
        if (value != null) fact.headers().add(name, value.getBytes(UTF_8));
    }
}
