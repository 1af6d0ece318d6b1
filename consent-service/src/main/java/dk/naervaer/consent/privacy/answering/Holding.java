package dk.naervaer.consent.privacy.answering;

import dk.naervaer.consent.privacy.hold.LegalHold;
import dk.naervaer.consent.privacy.hold.LegalHoldCommand;
import dk.naervaer.consent.privacy.hold.LegalHoldCommand.LiftHold;
import dk.naervaer.consent.privacy.hold.LegalHoldCommand.PlaceHold;
import dk.naervaer.consent.privacy.hold.LegalHoldEvent;
import dk.naervaer.consent.privacy.hold.LegalHoldRejection;
import dk.naervaer.consent.privacy.person.Someone;
import dk.naervaer.consent.privacy.shown.LegalHoldRow;
import dk.naervaer.consent.privacy.shown.LegalHolds;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Places and lifts legal holds; when it answers, the view shows it.
@Singleton
public class Holding {

    private final CommandHandler<
                    LegalHoldCommand, LegalHold.State, LegalHoldEvent, LegalHoldRejection>
            handler;
    private final StreamType<LegalHoldEvent> streams;
    private final ProjectionRunner views;
    private final LegalHolds holds;
    private final Clock clock;

    Holding(
            CommandHandler<LegalHoldCommand, LegalHold.State, LegalHoldEvent, LegalHoldRejection>
                    handler,
            StreamType<LegalHoldEvent> streams,
            ProjectionRunner views,
            LegalHolds holds,
            Clock clock) {
        this.handler = handler;
        this.streams = streams;
        this.views = views;
        this.holds = holds;
        this.clock = clock;
    }

    public Uni<Outcome<LegalHoldRejection>> place(
            Someone someone, SealedValue reason, @Nullable LocalDate until, String actor) {
        return handle(someone.id(), new PlaceHold(someone.id(), reason, until, today()), actor);
    }

    /// Lifts the hold wherever it stands among the person's pseudonyms.
    public Uni<Outcome<LegalHoldRejection>> lift(Someone someone, String actor) {
        return holds.on(someone)
                .flatMap(found ->
                        handle(
                                found.map(LegalHoldRow::person).orElse(someone.id()),
                                new LiftHold(clock.instant(), today()),
                                actor));
    }

    private Uni<Outcome<LegalHoldRejection>> handle(
            PersonId person, LegalHoldCommand command, String actor) {
        var id = person.toString();
        return handler.handle(id, command, Metadata.of(actor, "consent-service"))
                .call(outcome ->
                        outcome instanceof Outcome.Recorded<LegalHoldRejection>(var version)
                                ? views.reached(streams.id(id), version)
                                : Uni.createFrom().voidItem());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }
}
