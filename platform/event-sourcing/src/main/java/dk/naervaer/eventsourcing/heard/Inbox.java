package dk.naervaer.eventsourcing.heard;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.store.Cause;
import dk.naervaer.eventsourcing.view.Changes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/// Gives each fact of another service its effect exactly once, and in order for each stream.
///
/// A repeat is dropped and a gap waits. A fact that cannot be handled is parked, and the later ones
/// of its stream queue behind it while other streams go on. Faults of the surroundings are retried.
@Singleton
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(50);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);

    private final Pool pool;
    private final ObjectMapper json;
    private final Changes changes;
    private final Instance<Ear> ears;
    private final Parking parking;
    private final Map<String, Effect> effects = new ConcurrentHashMap<>();

    public Inbox(Pool pool, ObjectMapper json, Changes changes, @Any Instance<Ear> ears) {
        this.pool = pool;
        this.json = json;
        this.changes = changes;
        this.ears = ears;
        this.parking = new Parking(json);
    }

    /// Completes when the fact has had its effect, or is parked; the offset may then be committed.
    public Uni<Void> hear(Ear ear, ConsumerRecord<String, byte[]> fact) {
        return hear(ear.consumer(), fact, ear);
    }

    Uni<Void> hear(String consumer, ConsumerRecord<String, byte[]> fact, Effect effect) {
        effects.putIfAbsent(consumer, effect);
        try {
            return patiently(hear(consumer, HeardEvent.read(fact, json)));
        } catch (IOException | RuntimeException e) {
            LOG.errorf(
                    "Unreadable record at %s-%d offset %d: %s",
                    fact.topic(), fact.partition(), fact.offset(), e.getClass().getSimpleName());
            return patiently(Undecodable.keep(pool, consumer, fact));
        }
    }

    private Uni<Void> hear(String consumer, HeardEvent event) {
        return pool.withTransaction(tx -> apply(tx, consumer, event))
                .onFailure(failure -> !Faults.passes(failure))
                .recoverWithUni(failure -> park(consumer, event, failure))
                .invoke(applied -> tell(consumer, applied))
                .chain(applied -> applied ? drain(consumer, event.stream()) : nothing());
    }

    private static Uni<Void> patiently(Uni<Void> hearing) {
        return hearing.onFailure()
                .invoke(failure -> LOG.warnf("Hearing waits: %s", Cause.of(failure)))
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LAST_RETRY)
                .indefinitely();
    }

    private Uni<Boolean> apply(SqlConnection tx, String consumer, HeardEvent event) {
        return lastHeard(tx, consumer, event.stream())
                .flatMap(last -> {
                    if (event.version() <= last) return Uni.createFrom().item(false);
                    if (event.version() > last + 1)
                        return parking.park(tx, consumer, event, "GAP").replaceWith(false);
                    return effect(consumer)
                            .apply(tx, event)
                            .chain(() -> remember(tx, consumer, event))
                            .replaceWith(true);
                });
    }

    private Effect effect(String consumer) {
        return effects.computeIfAbsent(
                consumer,
                name ->
                        ears.stream()
                                .filter(ear -> ear.consumer().equals(name))
                                .findFirst()
                                .orElseThrow(() -> new IllegalStateException("Nobody is " + name)));
    }

    /// Takes no row lock, which would give the transaction its number before the effect has taken
    /// the locks of its own; of two that hear a fact at once, [#remember] refuses the later.
    private static Uni<Long> lastHeard(SqlConnection tx, String consumer, StreamId stream) {
        return tx.preparedQuery(
                        """
                        select version from heard
                        where consumer = $1 and stream_id = $2
                        """)
                .execute(Tuple.of(consumer, stream.toString()))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong(0));
    }

    private static Uni<Void> remember(SqlConnection tx, String consumer, HeardEvent event) {
        return tx.preparedQuery(
                        """
                        with released as (
                          delete from parked
                          where consumer = $1 and stream_id = $2 and version <= $3)
                        insert into heard (consumer, stream_id, version) values ($1, $2, $3)
                        on conflict (consumer, stream_id) do update set version = excluded.version
                        where heard.version = excluded.version - 1
                        """)
                .execute(Tuple.of(consumer, event.stream().toString(), event.version()))
                .invoke(rows -> {
                    if (rows.rowCount() != 1) throw new HeardMeanwhile(event.id());
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> park(String consumer, HeardEvent event, Throwable failure) {
        if (failure instanceof HeardMeanwhile) return Uni.createFrom().item(false);
        LOG.errorf("%s parks %s: %s", consumer, event.id(), Cause.of(failure));
        return parking.park(pool, consumer, event, failure.getClass().getSimpleName())
                .replaceWith(false);
    }

    /// Applies what waited for the fact just applied, as far as there is no gap.
    Uni<Void> drain(String consumer, StreamId stream) {
        return pool.withTransaction(tx -> next(tx, consumer, stream))
                .onFailure(failure -> !Faults.passes(failure))
                .recoverWithItem(false)
                .invoke(applied -> tell(consumer, applied))
                .chain(applied -> applied ? drain(consumer, stream) : nothing());
    }

    private void tell(String consumer, boolean applied) {
        if (applied) changes.happened(consumer);
    }

    private Uni<Boolean> next(SqlConnection tx, String consumer, StreamId stream) {
        return lastHeard(tx, consumer, stream)
                .flatMap(last -> parking.find(tx, consumer, stream, last + 1))
                .flatMap(waiting ->
                        waiting.isEmpty()
                                ? Uni.createFrom().item(false)
                                : apply(tx, consumer, waiting.get()));
    }

    /// Tries every parked stream once more whose next fact is here.
    Uni<Void> retryParked() {
        return parking.waiting(pool)
                .flatMap(all -> {
                    Uni<Void> tried = nothing();
                    for (var one : all)
                        tried =
                                tried.chain(() ->
                                        drain(one.consumer(), one.stream())
                                                .onFailure()
                                                .recoverWithNull());
                    return tried;
                });
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
