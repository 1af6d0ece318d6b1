package dk.naervaer.eventsourcing.relay;

import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/// Knows whether rows wait that a tail may not read yet, for how long, and who is to blame.
///
/// A transaction that writes, in whatever database of the cluster, holds the snapshot horizon; rows
/// behind it are safe but late. After a logical restore transaction numbers start over, and rows of
/// the other time would come before or after everything new for ever: nothing is read then.
public final class Horizon {

    private static final Logger LOG = Logger.getLogger(Horizon.class);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final long EVERY = Duration.ofMillis(500).toNanos();
    private static final long SUSPICIOUS = Duration.ofSeconds(1).toNanos();

    private static final String BLOCKER =
            """
            select coalesce((
              select pid from pg_stat_activity
              where backend_xid is not null and pid <> pg_backend_pid()
              order by age(backend_xid) desc limit 1), 0)
            """;

    private final String name;
    private final String waiting;
    private final String ahead;
    private volatile long nothingLeftAt = System.nanoTime();
    private volatile int blocker;
    private volatile boolean ofAnotherTime;
    private boolean held;
    private long lookedAt = System.nanoTime() - EVERY;

    Horizon(String name, String table) {
        this.name = name;
        this.waiting =
                "select exists (select from %s where (xid, seq) > (($1::text)::xid8, $2))"
                        .formatted(table);
        this.ahead =
                """
                select greatest(
                  (select xid from %s order by xid desc, seq desc limit 1),
                  (select xid from cursor where name = $1))
                  >= pg_snapshot_xmax(pg_current_snapshot())
                """
                        .formatted(table);
    }

    Duration lag() {
        return Duration.ofNanos(System.nanoTime() - nothingLeftAt);
    }

    /// The session whose transaction holds rows back, when they have waited for a second.
    public OptionalInt blocker() {
        return blocker == 0 ? OptionalInt.empty() : OptionalInt.of(blocker);
    }

    /// Whether the rows come from a time whose transaction numbers are not this cluster's.
    public boolean isOfAnotherTime() {
        return ofAnotherTime;
    }

    void nothingLeft() {
        nothingLeftAt = System.nanoTime();
        blocker = 0;
    }

    /// Rows below the horizon are used up: are there any behind it?
    void look(SqlConnection connection, Position at) {
        long now = System.nanoTime();
        if (now - lookedAt < EVERY) {
            if (!held) nothingLeftAt = now;
            return;
        }
        lookedAt = now;
        held = ask(connection, waiting, String.valueOf(at.xid()), at.seq());
        if (!held) nothingLeft();
        else if (lag().toNanos() > SUSPICIOUS) blame(connection);
    }

    private void blame(SqlConnection connection) {
        int found =
                connection
                        .query(BLOCKER)
                        .execute()
                        .map(rows -> rows.iterator().next().getInteger(0))
                        .await()
                        .atMost(ANSWER);
        if (found != blocker)
            LOG.warnf("Rows wait for %s: the session with pid %d holds the horizon", name, found);
        blocker = found;
    }

    boolean isOfAnotherTime(SqlConnection connection) {
        boolean found =
                Boolean.TRUE.equals(
                        connection
                                .preparedQuery(ahead)
                                .execute(Tuple.of(name))
                                .map(rows -> rows.iterator().next().getBoolean(0))
                                .await()
                                .atMost(ANSWER));
        if (found && !ofAnotherTime)
            LOG.errorf("%s stands still: this store was restored and must be re-based first", name);
        ofAnotherTime = found;
        return found;
    }

    private static boolean ask(SqlConnection connection, String sql, String xid, long seq) {
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of(xid, seq))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .await()
                .atMost(ANSWER);
    }
}
