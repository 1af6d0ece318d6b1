package dk.naervaer.eventsourcing.relay;

import dk.naervaer.eventsourcing.StreamId;
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
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Publishes this service's facts and compacted state to Kafka, in the order in which they became
/// visible. What a receiver may get twice, it never gets out of order; what has been published is
/// linked to the [Chain].
@Singleton
public final class Relay {

    static final String CURSOR = "relay";
    static final String EVENTS =
            "stream_id, version, type, data::text, metadata::text, recorded_at";
    static final String COMPACTED = "topic, key, type, value::text as value";

    private final Kafka kafka;
    private final EventStore store;
    private final Chain chain;
    private final CloudEvent form;
    private final Map<String, String> topics;
    private final Set<String> untold;
    private final Tail events;
    private final Tail compacted;

    public Relay(
            Kafka kafka,
            Pool pool,
            EventStore store,
            Chain chain,
            MeterRegistry meters,
            @All List<StreamType<?>> streams,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = kafka;
        this.store = store;
        this.chain = chain;
        this.form = new CloudEvent(service);
        this.untold =
                streams.stream()
                        .filter(each -> !each.told())
                        .map(StreamType::aggregate)
                        .collect(Collectors.toSet());
        this.topics =
                streams.stream()
                        .filter(StreamType::told)
                        .collect(Collectors.toMap(StreamType::aggregate, StreamType::topic));
        this.events = new Tail(pool, CURSOR, "event", EVENTS, this::publishEvents);
        this.compacted =
                new Tail(pool, "relay-compacted", "compacted", COMPACTED, this::publishCompacted);
        meters.gauge(
                "naervaer.relay.lag.seconds", Tags.empty(), this, r -> r.lag().toMillis() / 1e3);
        meters.gauge(
                "naervaer.relay.blocker.pid",
                Tags.empty(),
                this,
                r -> r.events.horizon().blocker().orElse(0));
    }

    void start(@Observes StartupEvent event) {
        start();
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    public void start() {
        events.start();
        compacted.start();
    }

    public void close() {
        events.close();
        compacted.close();
    }

    /// How long the oldest fact that is not published may have waited.
    public Duration lag() {
        return events.lag().compareTo(compacted.lag()) > 0 ? events.lag() : compacted.lag();
    }

    /// Whether this instance publishes, and whatever is older than that lies on Kafka. Nobody can
    /// say it for another: of several instances one answers.
    public boolean hasSaidAll(Duration older) {
        return events.active() && events.lag().compareTo(older) <= 0;
    }

    /// How the relay stands, for health and operators.
    ///
    /// @param blockerPid the session that holds rows back; `null` when none does
    /// @param restored whether the store must be re-based before anything is read
    public record Standing(Duration lag, @Nullable Integer blockerPid, boolean restored) {}

    public Standing standing() {
        var blocker = horizons().flatMapToInt(each -> each.blocker().stream()).boxed().findFirst();
        return new Standing(
                lag(), blocker.orElse(null), horizons().anyMatch(Horizon::isOfAnotherTime));
    }

    private Stream<Horizon> horizons() {
        return Stream.of(events.horizon(), compacted.horizon());
    }

    private Uni<Void> publishEvents(SqlConnection connection, List<Row> rows, Position last) {
        return kafka.send(rows.stream().filter(this::isTold).map(this::eventRecord).toList())
                .chain(() -> chain.link(connection, rows, CURSOR, last));
    }

    private Uni<Void> publishCompacted(SqlConnection connection, List<Row> rows, Position last) {
        return kafka.send(rows.stream().map(this::compactedRecord).toList())
                .chain(() -> compacted.advance(connection, last));
    }

    private boolean isTold(Row row) {
        return !untold.contains(StreamId.parse(row.getString("stream_id")).aggregate());
    }

    ProducerRecord<String, byte[]> eventRecord(Row row) {
        var event = store.read(row);
        var topic = topics.get(event.stream().aggregate());
        if (topic == null)
            throw new IllegalStateException(event.stream().aggregate() + " has no topic");
        return form.event(topic, event, Tail.position(row));
    }

    ProducerRecord<String, byte[]> compactedRecord(Row row) {
        return form.compacted(row);
    }

    /// Whether this service publishes on the topic: facts, or compacted state.
    Uni<Boolean> publishesOn(Pool pool, String topic) {
        if (topics.containsValue(topic)) return Uni.createFrom().item(true);
        return pool.preparedQuery("select exists (select from compacted where topic = $1)")
                .execute(Tuple.of(topic))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /// The aggregates whose facts stand on a topic.
    List<String> aggregatesOn(String topic) {
        return topics.entrySet().stream()
                .filter(each -> each.getValue().equals(topic))
                .map(Map.Entry::getKey)
                .toList();
    }
}
