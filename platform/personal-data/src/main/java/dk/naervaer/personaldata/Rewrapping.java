package dk.naervaer.personaldata;

import dk.naervaer.eventsourcing.store.Cause;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/// Wraps this store's keys anew when the installation has got a new master key, so that the old one
/// can be taken out of the keyset.
///
/// Every service does its own rows; who made a key publishes it again. Running it twice does
/// nothing the second time.
@Singleton
public class Rewrapping {

    /// How far it has come.
    ///
    /// @param left wrapped under an older master key
    /// @param unreadable met in the last run, wrapped under a key that is not in the keyset
    public record Progress(long keys, long left, long unreadable, boolean running) {}

    private static final Logger LOG = Logger.getLogger(Rewrapping.class);
    private static final int BATCH = 500;

    private static final String STALE =
            """
            select key_id, wrapped from person_key
            where key_id > $1 and substring(wrapped for 5) <> decode($2, 'base64')
            order by key_id limit %d for update
            """
                    .formatted(BATCH);

    // A key another service has made stands in person_key only, an erased one is null in compacted.
    private static final String WRITE =
            """
            with fresh as (
              select * from unnest($1::text[], $2::text[], $3::text[])
                as fresh (key_id, topic_key, wrapped)),
            told as (
              update compacted c
              set value = jsonb_set(c.value, '{wrapped}', to_jsonb(fresh.wrapped)),
                  seq = default, xid = pg_current_xact_id()
              from fresh where c.topic = $4 and c.key = fresh.topic_key and c.value is not null)
            update person_key k set wrapped = decode(fresh.wrapped, 'base64')
            from fresh where k.key_id = fresh.key_id
            """;

    private final Pool pool;
    private final MasterKeys master;
    private final PersonalData personalData;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicLong unreadable = new AtomicLong();

    Rewrapping(Pool pool, MasterKeys master, PersonalData personalData) {
        this.pool = pool;
        this.master = master;
        this.personalData = personalData;
    }

    /// Begins, unless it is under way already; how far it comes is told by [#progress].
    public void start() {
        if (!running.compareAndSet(false, true)) return;
        run().onTermination()
                .invoke(() -> running.set(false))
                .subscribe()
                .with(
                        _ -> LOG.info("Every readable key is wrapped under the primary master key"),
                        failure -> LOG.errorf("Rewrapping stopped: %s", Cause.of(failure)));
    }

    public Uni<Progress> progress() {
        return pool.preparedQuery(
                        """
                        select count(*), count(*) filter (
                          where substring(wrapped for 5) <> decode($1, 'base64')) from person_key
                        """)
                .execute(Tuple.of(master.markInBase64()))
                .map(rows -> rows.iterator().next())
                .map(row ->
                        new Progress(
                                row.getLong(0), row.getLong(1), unreadable.get(), running.get()));
    }

    Uni<Void> run() {
        unreadable.set(0);
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(""), last -> batch(last.get()).invoke(last::set))
                .until(String::isEmpty)
                .onItem()
                .ignoreAsUni();
    }

    /// Answers the last key id it has looked at, or nothing when it was the last batch.
    private Uni<String> batch(String after) {
        return pool.withTransaction(tx ->
                tx.preparedQuery(STALE)
                        .execute(Tuple.of(after, master.markInBase64()))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                        .call(stale -> write(tx, rewrapped(stale)))
                        .map(stale -> stale.isEmpty() ? "" : stale.getLast().getString("key_id")));
    }

    private Uni<Void> write(SqlConnection tx, List<WrappedKey> fresh) {
        return tx.preparedQuery(WRITE)
                .execute(
                        Tuple.of(
                                fresh.stream().map(WrappedKey::keyId).toArray(String[]::new),
                                fresh.stream()
                                        .map(key -> key.id().topicKey())
                                        .toArray(String[]::new),
                                fresh.stream().map(WrappedKey::wrapped).toArray(String[]::new),
                                PersonalData.KEYS.topic()))
                .replaceWithVoid();
    }

    private List<WrappedKey> rewrapped(List<Row> stale) {
        var fresh = new ArrayList<WrappedKey>();
        for (var row : stale) {
            var id = KeyId.parse(row.getString("key_id"));
            try {
                byte[] secret = master.secret(id, row.getBuffer("wrapped").getBytes());
                fresh.add(personalData.wrapped(id, secret));
            } catch (IllegalStateException e) {
                unreadable.incrementAndGet();
                LOG.errorf("A key stays as it is: %s", Cause.of(e));
            }
        }
        return fresh;
    }
}
