package dk.naervaer.personaldata;

import dk.naervaer.eventsourcing.relay.Ticking;
import dk.naervaer.eventsourcing.store.Cause;
import dk.naervaer.personaldata.ErasureMessages.Answered;
import dk.naervaer.personaldata.ErasureMessages.Requested;
import dk.naervaer.personaldata.ErasureRows.Due;
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
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Does this service's part of every erasure it hears of, says so, and tries what failed again with
/// growing delays; asks those again who have been silent.
@Singleton
class ErasureParts {

    private static final Logger LOG = Logger.getLogger(ErasureParts.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Pool pool;
    private final Shredding shredding;
    private final ErasureRows rows;
    private final ErasureProgress progress;
    private final ErasureMessages messages;
    private final String service;
    private @Nullable Cancellable ticking;

    ErasureParts(
            Pool pool,
            Shredding shredding,
            ErasureRows rows,
            ErasureProgress progress,
            ErasureMessages messages,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.pool = pool;
        this.shredding = shredding;
        this.rows = rows;
        this.progress = progress;
        this.messages = messages;
        this.service = service;
    }

    void start(@Observes StartupEvent event) {
        ticking = Ticking.every(EVERY, "Erasures", this::retry);
    }

    void stop(@Observes ShutdownEvent event) {
        if (ticking != null) ticking.cancel();
    }

    /// Completes when the part is done, or its failure is written down and will be tried again.
    Uni<Void> hear(Requested request) {
        return rows.hear(pool, request, service).chain(() -> perform(request.personId()));
    }

    /// Only who has asked has a row for it.
    Uni<Void> hear(Answered answer) {
        return answer.service().equals(service)
                ? Uni.createFrom().voidItem()
                : rows.answered(pool, answer);
    }

    private Uni<Void> perform(PersonId person) {
        return pool.withTransaction(tx ->
                        shredding
                                .lock(tx)
                                .chain(() -> rows.asked(tx, person, service))
                                .flatMap(classes -> shred(tx, person, classes))
                                .chain(() -> answer(tx, person)))
                .onFailure()
                .recoverWithUni(failure -> failed(person, failure));
    }

    private Uni<Void> shred(SqlConnection tx, PersonId person, Set<KeyClass> classes) {
        if (classes.isEmpty()) return Uni.createFrom().voidItem();
        return shredding
                .shred(tx, person, classes)
                .chain(() -> rows.done(tx, person, service, classes));
    }

    private Uni<Void> answer(SqlConnection tx, PersonId person) {
        return progress.answer(tx, person, service)
                .flatMap(answer ->
                        answer.isPresent()
                                ? messages.answer(tx, answer.get())
                                : Uni.createFrom().voidItem());
    }

    private Uni<Void> failed(PersonId person, Throwable failure) {
        LOG.errorf("Erasing %s failed: %s", person, Cause.of(failure));
        return pool.withTransaction(tx ->
                rows.failed(tx, person, service, Cause.of(failure))
                        .chain(() -> answer(tx, person)));
    }

    private Uni<Void> retry() {
        return rows.due(pool)
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(this::again)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> again(Due due) {
        return due.service().equals(service) ? perform(due.person()) : askAgain(due);
    }

    private Uni<Void> askAgain(Due due) {
        return pool.withTransaction(tx ->
                progress.request(tx, due.person())
                        .flatMap(request ->
                                request.isPresent()
                                        ? messages.ask(tx, request.get())
                                        : Uni.createFrom().voidItem())
                        .chain(() -> rows.askedAgain(tx, due)));
    }
}
