package dk.naervaer.eventsourcing.relay;

import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.store.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Publishes again what this store holds: a whole topic that was lost, or one stream that somebody
/// missed. Receivers drop what they have heard; the relay goes on meanwhile.
@Singleton
public class Republishing {

    /// How far it has come.
    ///
    /// @param what the topic or stream
    /// @param failure the kind of fault that ended it; what was sent by then stays sent
    public record Progress(String what, long sent, boolean done, @Nullable String failure) {}

    private static final Logger LOG = Logger.getLogger(Republishing.class);
    private static final int PAGE = 1000;

    // Only what the relay has published: what comes after it, it will publish itself.
    private static final String FACTS =
            """
            select %s, xid::text::bigint as xid, seq from event
            where (xid, seq) > (($1::text)::xid8, $2)
              and (xid, seq) <= (select c.xid, c.seq from cursor c where c.name = 'relay')
              and split_part(stream_id, '/', 1) = any($3)
            order by xid, seq limit %d
            """
                    .formatted(Relay.EVENTS, PAGE);

    private static final String STREAM =
            """
            select %s, xid::text::bigint as xid, seq from event
            where stream_id = $1 order by version
            """
                    .formatted(Relay.EVENTS);

    private static final String COMPACTED =
            """
            select %s, xid::text::bigint as xid, seq from compacted
            where (xid, seq) > (($1::text)::xid8, $2) and topic = $3
              and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by xid, seq limit %d
            """
                    .formatted(Relay.COMPACTED, PAGE);

    private final Pool pool;
    private final Kafka kafka;
    private final Relay relay;
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();

    public Republishing(Pool pool, Kafka kafka, Relay relay) {
        this.pool = pool;
        this.kafka = kafka;
        this.relay = relay;
    }

    /// Whether this service publishes on the topic at all.
    public Uni<Boolean> knows(String topic) {
        return relay.publishesOn(pool, topic);
    }

    /// Completes when the last record is acknowledged; [#progress] tells meanwhile.
    public Uni<Progress> topic(String topic) {
        progress.put(topic, new Progress(topic, 0, false, null));
        var aggregates = relay.aggregatesOn(topic);
        return ended(
                topic,
                aggregates.isEmpty()
                        ? compacted(topic, Position.START)
                        : facts(topic, aggregates.toArray(String[]::new), Position.START));
    }

    public Uni<Progress> stream(StreamId stream) {
        var name = stream.toString();
        progress.put(name, new Progress(name, 0, false, null));
        return ended(
                name,
                pool.preparedQuery(STREAM)
                        .execute(Tuple.of(name))
                        .map(Republishing::list)
                        .flatMap(rows -> send(name, rows, false)));
    }

    public List<Progress> progress() {
        return List.copyOf(progress.values());
    }

    private Uni<Progress> ended(String what, Uni<Void> sending) {
        return sending.onFailure()
                .invoke(e -> {
                    LOG.warnf("Republishing %s ended: %s", what, Cause.of(e));
                    progress.computeIfPresent(
                            what, (_, p) -> new Progress(what, p.sent(), true, Cause.of(e)));
                })
                .map(_ ->
                        progress.compute(
                                what,
                                (_, p) ->
                                        new Progress(what, p == null ? 0 : p.sent(), true, null)));
    }

    private Uni<Void> facts(String topic, String[] aggregates, Position after) {
        return pool.preparedQuery(FACTS)
                .execute(Tuple.of(String.valueOf(after.xid()), after.seq(), aggregates))
                .map(Republishing::list)
                .flatMap(rows ->
                        rows.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : send(topic, rows, false)
                                        .chain(() ->
                                                facts(
                                                        topic,
                                                        aggregates,
                                                        Tail.position(rows.getLast()))));
    }

    private Uni<Void> compacted(String topic, Position after) {
        return pool.preparedQuery(COMPACTED)
                .execute(Tuple.of(String.valueOf(after.xid()), after.seq(), topic))
                .map(Republishing::list)
                .flatMap(rows ->
                        rows.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : send(topic, rows, true)
                                        .chain(() ->
                                                compacted(topic, Tail.position(rows.getLast()))));
    }

    private Uni<Void> send(String what, List<Row> rows, boolean compacted) {
        var records =
                rows.stream()
                        .map(row -> compacted ? relay.compactedRecord(row) : relay.eventRecord(row))
                        .toList();
        return kafka.send(records)
                .invoke(() ->
                        progress.computeIfPresent(
                                what,
                                (_, p) -> new Progress(what, p.sent() + rows.size(), false, null)));
    }

    private static List<Row> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }
}
