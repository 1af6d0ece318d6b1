package dk.naervaer.eventsourcing.view;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.relay.Position;
import dk.naervaer.eventsourcing.store.Cause;
import dk.naervaer.eventsourcing.view.Progress.Difference;
import dk.naervaer.eventsourcing.view.Progress.Phase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One rebuild of one view beside the live one, from the first event to the switch; it runs in a
/// thread of its own.
final class Rebuild<E, V> {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final int ATTEMPTS = 20;
    private static final Set<String> LOCKED_OUT = Set.of("55P03", "40P01");

    private final Pool pool;
    private final View<E, V> view;
    private final ObjectMapper json;
    private final boolean switchAnyway;
    private final int page;
    private final long startedAt = System.nanoTime();

    private volatile Phase phase = Phase.FILLING;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();
    private volatile long tookNanos;
    private volatile @Nullable Difference difference;
    private volatile @Nullable String reason;

    Rebuild(Pool pool, View<E, V> view, ObjectMapper json, boolean switchAnyway, int page) {
        this.pool = pool;
        this.view = view;
        this.json = json;
        this.switchAnyway = switchAnyway;
        this.page = page;
    }

    /// Waits for one step; whatever takes longer than minutes is given up.
    static <T> T done(Uni<T> step) {
        return step.await().atMost(PATIENCE);
    }

    Progress progress() {
        long nanos = phase == Phase.FILLING ? System.nanoTime() - startedAt : tookNanos;
        long rate = nanos == 0 ? 0 : done.get() * TimeUnit.SECONDS.toNanos(1) / nanos;
        var left =
                phase == Phase.FILLING && rate > 0
                        ? (Long) ((total.get() - done.get()) / rate)
                        : null;
        return new Progress(
                view.table(), phase, done.get(), total.get(), rate, left, difference, reason);
    }

    void run(SqlConnection connection) {
        try {
            var change = new Switch(connection, view.table());
            var from = fill(connection, change);
            var catchingUp = new CatchingUp<>(connection, view, json, change.next());
            from = catchingUp.run(from, change.cursor(""), this::caughtUp);
            change.run("analyze " + change.next());
            phase = finish(catchingUp, change, from);
        } catch (RuntimeException e) {
            reason = Cause.of(e);
            phase = Phase.FAILED;
        }
        var why = reason == null ? "" : ": " + reason;
        LOG.infof("%s rebuilt from %d events, %s%s", view.table(), done.get(), phase, why);
    }

    /// Answers the position from which everything may be missing.
    private Position fill(SqlConnection connection, Switch change) {
        change.prepare();
        var from = new Position(change.horizon() - 1, Long.MAX_VALUE);
        total.set(count(connection));
        var table = new ViewTable<>(view, json, change.next());
        new Filling<>(pool, table, view.streams().aggregate(), page).run(connection, this::filled);
        tookNanos = System.nanoTime() - startedAt;
        phase = Phase.CATCHING_UP;
        return from;
    }

    private long count(SqlConnection connection) {
        var aggregate = view.streams().aggregate();
        return done(
                connection
                        .preparedQuery(
                                """
                                select count(*) from event where stream_id > $1 and stream_id < $2
                                """)
                        .execute(Tuple.of(aggregate + "/", aggregate + "0"))
                        .map(rows -> rows.iterator().next().getLong(0)));
    }

    private void filled(int events) {
        total.accumulateAndGet(done.addAndGet(events), Math::max);
    }

    private void caughtUp(int events) {
        done.addAndGet(events);
        total.addAndGet(events);
    }

    /// A reader that holds the view for long must not make the others queue behind us.
    private Phase finish(CatchingUp<E, V> catchingUp, Switch change, Position from) {
        for (int attempt = 1; ; attempt++) {
            try {
                return compareAndSwitch(catchingUp, change, from);
            } catch (PgException e) {
                if (!LOCKED_OUT.contains(e.getSqlState()) || attempt == ATTEMPTS) throw e;
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
    }

    private Phase compareAndSwitch(CatchingUp<E, V> catchingUp, Switch change, Position from) {
        change.run("begin");
        try {
            var at = change.hold();
            catchingUp.run(from, at, this::caughtUp);
            catchingUp.evenOut(at);
            phase = Phase.COMPARING;
            var found = change.compare();
            difference = found;
            boolean switching = found.rows() == 0 || switchAnyway;
            if (switching) change.rename();
            change.run("commit");
            return switching ? Phase.SWITCHED : Phase.KEPT;
        } catch (RuntimeException e) {
            throw undone(change, e);
        }
    }

    private static RuntimeException undone(Switch change, RuntimeException e) {
        try {
            change.run("rollback");
        } catch (RuntimeException gone) {
            e.addSuppressed(gone);
        }
        return e;
    }
}
