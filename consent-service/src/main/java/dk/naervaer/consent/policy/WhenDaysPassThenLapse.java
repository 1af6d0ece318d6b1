package dk.naervaer.consent.policy;

import dk.naervaer.consent.relative.LapseReason;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.LapseConsent;
import dk.naervaer.consent.relative.RelativeCommand.NoticeRenewal;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.relative.Standing;
import dk.naervaer.consent.view.ConsentRow;
import dk.naervaer.consent.view.Overview;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.relay.Ticking;
import dk.naervaer.web.time.DanishTime;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Says of each consent that it will end in 30 days, and that it has ended; nobody has to help.
/// Nobody gets in by a consent that has ended, whether or not this has been said.
@Singleton
public class WhenDaysPassThenLapse {

    private static final Logger LOG = Logger.getLogger(WhenDaysPassThenLapse.class);
    private static final Metadata CLOCK = Metadata.of("clock", "consent-service");

    private final CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
            handler;
    private final Relatives relatives;
    private final Clock clock;
    private final Duration every;
    private @Nullable Cancellable looking;

    WhenDaysPassThenLapse(
            CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
                    handler,
            Relatives relatives,
            Clock clock,
            @ConfigProperty(name = "naervaer.consent.lapse-every") Duration every) {
        this.handler = handler;
        this.relatives = relatives;
        this.clock = clock;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        looking = Ticking.every(every, "Consents that end", this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        if (looking != null) looking.cancel();
    }

    Uni<Void> look() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, DanishTime.ZONE);
        return relatives
                .turningBy(today)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(found -> say(found, today, now))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> say(Relatives.Found found, LocalDate today, Instant now) {
        return due(found.consent(), today, now)
                .map(command ->
                        handler.handle(found.relativeId().toString(), command, CLOCK)
                                .invoke(_ -> LOG.infof("By the clock: %s", command))
                                .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Optional<RelativeCommand> due(ConsentRow consent, LocalDate today, Instant now) {
        if (!consent.standing().pending()) return Optional.empty();
        if (today.isAfter(consent.until()))
            return Optional.of(new LapseConsent(consent.id(), reason(consent), now));
        var soon = today.plusDays(Overview.RENEWAL_NOTICE_DAYS);
        return consent.standing() != Standing.PROPOSED
                        && consent.scope().type() != Scope.Type.APPOINTMENT
                        && consent.marks().noticedAt() == null
                        && !consent.until().isAfter(soon)
                ? Optional.of(new NoticeRenewal(consent.id(), now))
                : Optional.empty();
    }

    private static LapseReason reason(ConsentRow consent) {
        return consent.basis().disclosure() == null
                ? LapseReason.EXPIRED
                : LapseReason.DISCLOSURE_OVER;
    }
}
