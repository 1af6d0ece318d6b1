package dk.naervaer.eventsourcing.relay;

import dk.naervaer.eventsourcing.store.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/// Follows one table of this store in `(xid, seq)` order, from a named cursor, for as long as the
/// service runs.
///
/// Only rows below the snapshot horizon are read: everything that could still appear before them
/// has committed. One tail of a name is active per store; others stand by on its advisory lock.
public final class Tail implements AutoCloseable {

    /// What is done with a batch. The cursor moves when it has succeeded; a failure brings the same
    /// batch again.
    @FunctionalInterface
    public interface Batch {
        Uni<Void> handle(SqlConnection connection, List<Row> rows, Position last);
    }

    private static final Logger LOG = Logger.getLogger(Tail.class);
    private static final int BATCH = 500;
    private static final Duration SOONEST = Duration.ofMillis(1);
    private static final Duration LATEST = Duration.ofMillis(20);
    private static final Duration STANDBY = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final Pool pool;
    private final String name;
    private final String select;
    private final Batch batch;
    private final Horizon horizon;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean active;
    private volatile long polledAt = System.nanoTime();

    /// @param columns what is read of each row, besides xid and seq
    public Tail(Pool pool, String name, String table, String columns, Batch batch) {
        this.pool = pool;
        this.name = name;
        this.batch = batch;
        this.horizon = new Horizon(name, table);
        this.select =
                """
                select %s, xid::text::bigint as xid, seq from %s
                where (xid, seq) > (($1::text)::xid8, $2)
                  and xid < pg_snapshot_xmin(pg_current_snapshot())
                order by %2$s.xid, %2$s.seq limit %3$d
                """
                        .formatted(columns, table, BATCH);
        this.thread = Thread.ofVirtual().name(name + "-tail").unstarted(this::run);
    }

    public Tail start() {
        thread.start();
        return this;
    }

    /// How long ago the tail last saw that nothing was left to do.
    public Duration lag() {
        return horizon.lag();
    }

    /// Whether this tail is the one of its name that is active, and knows how far it has come.
    boolean active() {
        return active;
    }

    /// How long ago the tail last looked, whatever it found.
    Duration polled() {
        return Duration.ofNanos(System.nanoTime() - polledAt);
    }

    /// What keeps rows from this tail: a session that holds the horizon, or a restore.
    public Horizon horizon() {
        return horizon;
    }

    private void run() {
        while (!stopped) {
            try {
                var connection = pool.getConnection().await().atMost(ANSWER);
                try {
                    follow(connection);
                } finally {
                    active = false;
                    release(connection);
                }
            } catch (RuntimeException e) {
                if (!stopped) LOG.warnf("%s waits and tries again: %s", name, Cause.of(e));
            }
            pause(STANDBY);
        }
    }

    private void follow(SqlConnection connection) {
        if (!locked(connection)) {
            // Whoever holds the lock answers for the lag.
            horizon.nothingLeft();
            return;
        }
        var at = cursor(connection);
        if (horizon.isOfAnotherTime(connection)) return;
        var idle = SOONEST;
        while (!stopped) {
            var rows = after(at, connection);
            if (!rows.isEmpty()) {
                at = handled(rows, connection);
                idle = SOONEST;
            }
            if (rows.size() == BATCH) continue;
            polledAt = System.nanoTime();
            horizon.look(connection, at);
            active = true;
            pause(idle);
            idle = idle.multipliedBy(2).compareTo(LATEST) < 0 ? idle.multipliedBy(2) : LATEST;
        }
    }

    private Position cursor(SqlConnection connection) {
        return connection
                .preparedQuery(
                        """
                        insert into cursor (name) values ($1)
                        on conflict (name) do update set name = excluded.name
                        returning xid::text::bigint as xid, seq
                        """)
                .execute(Tuple.of(name))
                .map(rows -> position(rows.iterator().next()))
                .await()
                .atMost(ANSWER);
    }

    private List<Row> after(Position at, SqlConnection connection) {
        return connection
                .preparedQuery(select)
                .execute(Tuple.of(String.valueOf(at.xid()), at.seq()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                .await()
                .atMost(ANSWER);
    }

    private Position handled(List<Row> rows, SqlConnection connection) {
        var last = position(rows.getLast());
        batch.handle(connection, rows, last).await().atMost(ANSWER);
        return last;
    }

    static Position position(Row row) {
        return new Position(row.getLong("xid"), row.getLong("seq"));
    }

    /// Moves the cursor; a batch calls it in the transaction of its effect, or after the effect.
    public Uni<Void> advance(SqlConnection connection, Position to) {
        return connection
                .preparedQuery("update cursor set xid = ($2::text)::xid8, seq = $3 where name = $1")
                .execute(Tuple.of(name, String.valueOf(to.xid()), to.seq()))
                .replaceWithVoid();
    }

    private boolean locked(SqlConnection connection) {
        return connection
                .preparedQuery("select pg_try_advisory_lock(hashtextextended($1, 0))")
                .execute(Tuple.of(name))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .await()
                .atMost(ANSWER);
    }

    /// The lock belongs to the session, so the connection may not go back to the pool with it.
    private void release(SqlConnection connection) {
        connection
                .query("select pg_advisory_unlock_all()")
                .execute()
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull()
                .chain(connection::close)
                .await()
                .atMost(ANSWER);
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    @Override
    public void close() {
        stopped = true;
        try {
            if (!thread.join(Duration.ofNanos(TimeUnit.SECONDS.toNanos(5)))) thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
