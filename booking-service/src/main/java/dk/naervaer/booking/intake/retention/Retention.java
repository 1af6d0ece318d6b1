package dk.naervaer.booking.intake.retention;

import dk.naervaer.eventsourcing.relay.Ticking;
import dk.naervaer.eventsourcing.store.UsedKeys;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
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
                .invoke(many -> log(many, "keys of messages"))
                .chain(() -> keys.forgetOthers(before(settings.waiting()), settings.atOnce()))
                .invoke(many -> log(many, "messages under a used key"))
                .chain(() ->
                        Multi.createFrom()
                                .iterable(Outlived.all(settings))
                                .onItem()
                                .transformToUniAndConcatenate(this::delete)
                                .collect()
                                .last())
                .replaceWithVoid();
    }

    private Uni<Integer> delete(Outlived kind) {
        var before = before(kind.time()).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(kind.deletion())
                .execute(Tuple.of(before, settings.atOnce()))
                .map(SqlResult::rowCount)
                .invoke(many -> log(many, kind.what()));
    }

    private static void log(int many, String what) {
        if (many > 0) LOG.infof("Deleted %d %s", many, what);
    }

    private Instant before(Period period) {
        return clock.instant().atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }
}
