package dk.naervaer.consent.policy;

import dk.naervaer.consent.cases.Case;
import dk.naervaer.consent.cases.CaseCommand;
import dk.naervaer.consent.cases.CaseCommand.Close;
import dk.naervaer.consent.cases.CaseEvent;
import dk.naervaer.consent.cases.CaseRejection;
import dk.naervaer.consent.cases.Closing;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.RefuseConsent;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.consent.view.Cases;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.relay.Ticking;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Closes a case when its appointment is over or off and no other is ahead, the patient has died,
/// or what was proposed has been taken back: nothing was given.
@Singleton
public class WhenNothingIsLeftThenCloseCase {

    private static final Logger LOG = Logger.getLogger(WhenNothingIsLeftThenCloseCase.class);
    private static final Metadata CLOCK = Metadata.of("clock", "consent-service");

    private final Pool pool;
    private final Cases known;
    private final CommandHandler<CaseCommand, Case.State, CaseEvent, CaseRejection> cases;
    private final CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
            relatives;
    private final WhenAppointmentMovesThenMoveCase moving;
    private final Clock clock;
    private final Duration every;
    private @Nullable Cancellable looking;

    WhenNothingIsLeftThenCloseCase(
            Pool pool,
            Cases known,
            CommandHandler<CaseCommand, Case.State, CaseEvent, CaseRejection> cases,
            CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
                    relatives,
            WhenAppointmentMovesThenMoveCase moving,
            Clock clock,
            @ConfigProperty(name = "naervaer.consent.lapse-every") Duration every) {
        this.pool = pool;
        this.known = known;
        this.cases = cases;
        this.relatives = relatives;
        this.moving = moving;
        this.clock = clock;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        looking = Ticking.every(every, "Cases with nothing left", this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        if (looking != null) looking.cancel();
    }

    public Uni<Void> look() {
        return known.ofTheDead()
                .flatMap(all -> each(all, Closing.PATIENT_DIED))
                .chain(() -> known.moved())
                .flatMap(all -> inTurn(all, one -> moving.follow(one).replaceWithVoid()))
                .chain(() -> known.tooLate())
                .flatMap(all -> inTurn(all, this::followOrClose))
                .chain(() -> known.answered())
                .flatMap(all -> each(all, Closing.TAKEN_BACK));
    }

    /// What covers further appointments is decided for the next of them.
    private Uni<Void> followOrClose(Cases.Found one) {
        return moving.follow(one)
                .flatMap(follows ->
                        follows
                                ? Uni.createFrom().voidItem()
                                : close(one, Closing.APPOINTMENT_OVER));
    }

    private Uni<Void> each(List<Cases.Found> all, Closing why) {
        return inTurn(all, one -> close(one, why));
    }

    private static Uni<Void> inTurn(List<Cases.Found> all, Function<Cases.Found, Uni<Void>> each) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(each::apply)
                .onItem()
                .ignoreAsUni();
    }

    Uni<Void> close(Cases.Found one, Closing why) {
        var asked = one.row().asked();
        var now = clock.instant();
        return pool.withTransaction(tx ->
                        cases.handleIn(tx, one.id().toString(), new Close(why, now), CLOCK)
                                .chain(() ->
                                        relatives.handleIn(
                                                tx,
                                                asked.relativeId().toString(),
                                                new RefuseConsent(asked.consentId(), now),
                                                CLOCK)))
                .invoke(() -> LOG.infof("Case %s closed: %s", one.id(), why))
                .replaceWithVoid();
    }
}
