package dk.naervaer.eventsourcing.relay;

import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StreamType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Carries every committed row of this store to Kafka, exactly one record each, in visible order.
///
/// The cursor moves after the broker has acknowledged the batch; a crash in between sends it again
/// and the receivers drop the repeat.
@Singleton
public class Relay {

    private final Kafka kafka;
    private final EventStore store;
    private final CloudEvent form;
    private final Map<String, String> topics;
    private final Tail events;
    private final Tail compacted;

    Relay(
            Pool pool,
            EventStore store,
            Kafka kafka,
            MeterRegistry meters,
            @All List<StreamType<?>> streams,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = kafka;
        this.store = store;
        this.form = new CloudEvent(service);
        this.topics =
                streams.stream()
                        .collect(Collectors.toMap(StreamType::aggregate, StreamType::topic));
        this.events =
                new Tail(
                        pool,
                        "relay",
                        "event",
                        "stream_id, version, type, data::text, metadata::text, recorded_at",
                        this::publishEvents);
        this.compacted =
                new Tail(
                        pool,
                        "relay-compacted",
                        "compacted",
                        "topic, key, type, value::text as value",
                        this::publishCompacted);
        meters.gauge(
                "naervaer.relay.lag.seconds", Tags.empty(), this, r -> r.lag().toMillis() / 1e3);
    }

    void start(@Observes StartupEvent event) {
        events.start();
        compacted.start();
    }

    void stop(@Observes ShutdownEvent event) {
        events.close();
        compacted.close();
    }

    Duration lag() {
        return events.lag();
    }

    private Uni<Void> publishEvents(SqlConnection connection, List<Row> rows, Position last) {
        var records = rows.stream().map(this::eventRecord).toList();
        return kafka.send(records).chain(() -> events.advance(connection, last));
    }

    private Uni<Void> publishCompacted(SqlConnection connection, List<Row> rows, Position last) {
        var records = rows.stream().map(form::compacted).toList();
        return kafka.send(records).chain(() -> compacted.advance(connection, last));
    }

    private ProducerRecord<String, byte[]> eventRecord(Row row) {
        var event = store.read(row);
        var topic = topics.get(event.stream().aggregate());
        if (topic == null)
            throw new IllegalStateException(event.stream().aggregate() + " has no topic");
        var position = new Position(row.getLong("xid"), row.getLong("seq"));
        return form.event(topic, event, row.getString("data"), position);
    }
}
