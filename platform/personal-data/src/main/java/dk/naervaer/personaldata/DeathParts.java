package dk.naervaer.personaldata;

import dk.naervaer.eventsourcing.relay.Ticking;
import dk.naervaer.eventsourcing.store.Cause;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Does this service's part about every death it hears of, and tries what failed again.
@Singleton
class DeathParts {

    private static final Logger LOG = Logger.getLogger(DeathParts.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Pool pool;
    private final DeathRows rows;
    private final List<WhenPersonDied> reactions;
    private @Nullable Cancellable ticking;

    DeathParts(Pool pool, DeathRows rows, @All List<WhenPersonDied> reactions) {
        this.pool = pool;
        this.rows = rows;
        this.reactions = reactions;
    }

    void start(@Observes StartupEvent event) {
        ticking = Ticking.every(EVERY, "Deaths", this::retry);
    }

    void stop(@Observes ShutdownEvent event) {
        if (ticking != null) ticking.cancel();
    }

    /// Completes when the part is done, or its failure is written down and will be tried again.
    Uni<Void> hear(PersonDied died) {
        return rows.hear(pool, died).chain(() -> perform(died.personId()));
    }

    /// What was ended stays so; whatever asks from now on hears that the person lives.
    Uni<Void> hear(DeathWithdrawn lives) {
        return rows.withdraw(pool, lives, null)
                .invoke(() -> LOG.infof("Heard that %s lives", lives.personId()));
    }

    private Uni<Void> perform(PersonId person) {
        return pool.withTransaction(tx ->
                        rows.open(tx, person)
                                .flatMap(told ->
                                        told.isPresent()
                                                ? react(tx, person, told.get())
                                                : Uni.createFrom().voidItem()))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf("Death of %s is to be heard again: %s", person, Cause.of(failure));
                    return rows.failed(pool, person);
                });
    }

    private Uni<Void> react(SqlConnection tx, PersonId person, Instant told) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var reaction : reactions) all = all.chain(() -> reaction.died(tx, person, told));
        return all.chain(() -> rows.settled(tx, person));
    }

    private Uni<Void> retry() {
        return rows.due(pool)
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(this::perform)
                .onItem()
                .ignoreAsUni();
    }
}
