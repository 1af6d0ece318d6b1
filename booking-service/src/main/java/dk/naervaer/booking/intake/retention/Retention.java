package dk.naervaer.booking.intake.retention;

import dk.naervaer.eventsourcing.relay.Ticking;
import dk.naervaer.eventsourcing.store.UsedKeys;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Deletes what EPJs have sent once it has had its time, a little at a time.
@Singleton
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    // A message that still waits for somebody has its text.
    private static final String LINES =
            """
            delete from epj_message where id in (
              select id from epj_message
              where received_at < $1 and (message is null or settled_at is not null)
              order by received_at limit $2 for update skip locked)
            """;

    private final UsedKeys keys;
    private final Pool pool;
    private final RetentionSettings settings;
    private final Clock clock;
    private @Nullable Cancellable ticking;

    Retention(UsedKeys keys, Pool pool, RetentionSettings settings, Clock clock) {
        this.keys = keys;
        this.pool = pool;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        ticking = Ticking.every(EVERY, "Deletions of what EPJs have sent", this::delete);
    }

    void stop(@Observes ShutdownEvent event) {
        if (ticking != null) ticking.cancel();
    }

    Uni<Void> delete() {
        return keys.forget(before(settings.keys()), settings.atOnce())
                .flatMap(used -> lines(before(settings.messages())).invoke(old -> log(used, old)))
                .replaceWithVoid();
    }

    private Uni<Integer> lines(Instant before) {
        return pool.preparedQuery(LINES)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), settings.atOnce()))
                .map(SqlResult::rowCount);
    }

    private static void log(int keys, int lines) {
        if (keys + lines > 0)
            LOG.infof("Deleted %d keys of messages and %d lines of their log", keys, lines);
    }

    private Instant before(Period period) {
        return clock.instant().atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }
}
