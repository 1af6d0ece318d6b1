package dk.naervaer.invitation.sending;

import dk.naervaer.eventsourcing.store.Cause;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jboss.logging.Logger;

/// Sends whatever is due, at once and at any hour. One sender is active per store; it alone knows
/// which messages are on their way, so any other that seems to be belongs to one that has died.
@Singleton
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final Duration IDLE = Duration.ofMillis(40);
    private static final Duration STANDBY = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final long ORPHANED = Duration.ofSeconds(30).toNanos();
    private static final int AT_ONCE = 16;

    private final Pool pool;
    private final List<Post> posts;
    private final Courier courier;
    private final Map<UUID, Long> underWay = new HashMap<>();
    private final Thread thread = Thread.ofVirtual().name("sender").unstarted(this::run);
    private volatile boolean stopped;

    Sender(Pool pool, @All List<Post> posts, Courier courier) {
        this.pool = pool;
        this.posts = posts;
        this.courier = courier;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.join(ANSWER);
    }

    private void run() {
        while (!stopped) {
            try {
                var connection = pool.getConnection().await().atMost(ANSWER);
                try {
                    if (locked(connection)) send(connection);
                } finally {
                    release(connection);
                }
            } catch (RuntimeException e) {
                if (!stopped) LOG.warnf("Sending waits and tries again: %s", Cause.of(e));
            }
            LockSupport.parkNanos(STANDBY.toNanos());
        }
    }

    private void send(SqlConnection connection) {
        try (var carriers = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!stopped) {
                carryAll(carriers, all(post -> post.due(connection, AT_ONCE)));
                lookForOrphans(connection);
                LockSupport.parkNanos(IDLE.toNanos());
            }
        }
    }

    private List<Parcel> all(Function<Post, Uni<List<Parcel>>> of) {
        return posts.stream()
                .flatMap(post -> of.apply(post).await().atMost(ANSWER).stream())
                .toList();
    }

    private void carryAll(ExecutorService carriers, List<Parcel> due) {
        try {
            carriers.invokeAll(due.stream().map(this::carrying).toList());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private Callable<Boolean> carrying(Parcel parcel) {
        return () -> {
            try {
                courier.carry(parcel);
                return true;
            } catch (RuntimeException e) {
                LOG.warnf("%s waits: %s", parcel, Cause.of(e));
                return false;
            }
        };
    }

    /// Measured by real time since this sender first saw them, since no round leaves one behind.
    private void lookForOrphans(SqlConnection connection) {
        var parcels = all(post -> post.underWay(connection));
        underWay.keySet().retainAll(parcels.stream().map(Parcel::message).toList());
        parcels.forEach(this::giveUpInTime);
    }

    private void giveUpInTime(Parcel orphan) {
        long now = System.nanoTime();
        long since = underWay.computeIfAbsent(orphan.message(), _ -> now);
        if (now - since > ORPHANED) courier.giveUp(orphan);
    }

    private static boolean locked(SqlConnection connection) {
        return connection
                .query("select pg_try_advisory_lock(hashtextextended('sender', 0))")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .await()
                .atMost(ANSWER);
    }

    private static void release(SqlConnection connection) {
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
}
