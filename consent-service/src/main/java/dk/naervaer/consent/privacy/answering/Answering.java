package dk.naervaer.consent.privacy.answering;

import dk.naervaer.consent.privacy.person.Someone;
import dk.naervaer.consent.privacy.request.Answer;
import dk.naervaer.consent.privacy.request.ErasureRequest;
import dk.naervaer.consent.privacy.request.ErasureRequestCommand;
import dk.naervaer.consent.privacy.request.ErasureRequestCommand.AnswerClasses;
import dk.naervaer.consent.privacy.request.ErasureRequestCommand.MakeRequest;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureRequestMade.By;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection;
import dk.naervaer.consent.privacy.retention.Retention;
import dk.naervaer.consent.privacy.shown.LegalHolds;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.personaldata.KeyClass;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Takes requests for erasure in, proposes an answer for each class, and records what the privacy
/// officer decides; when it answers, the view shows it.
@Singleton
public class Answering {

    private final CommandHandler<
                    ErasureRequestCommand,
                    ErasureRequest.State,
                    ErasureRequestEvent,
                    ErasureRequestRejection>
            handler;
    private final StreamType<ErasureRequestEvent> streams;
    private final ProjectionRunner views;
    private final LegalHolds holds;
    private final Retention retention;
    private final Clock clock;

    Answering(
            CommandHandler<
                            ErasureRequestCommand,
                            ErasureRequest.State,
                            ErasureRequestEvent,
                            ErasureRequestRejection>
                    handler,
            StreamType<ErasureRequestEvent> streams,
            ProjectionRunner views,
            LegalHolds holds,
            Retention retention,
            Clock clock) {
        this.handler = handler;
        this.streams = streams;
        this.views = views;
        this.holds = holds;
        this.retention = retention;
        this.clock = clock;
    }

    public Uni<Outcome<ErasureRequestRejection>> make(
            UUID id, Someone someone, Set<KeyClass> classes, By by, String actor) {
        return handle(id, new MakeRequest(someone.id(), classes, by, clock.instant()), actor);
    }

    public Uni<List<Proposal>> proposals(Someone someone) {
        return Uni.combine()
                .all()
                .unis(retention.anchors(someone), holds.on(someone))
                .asTuple()
                .map(both ->
                        Proposal.of(
                                retention.rules(),
                                both.getItem1(),
                                someone.readable(),
                                both.getItem2().isPresent(),
                                retention.today()));
    }

    public Uni<Outcome<ErasureRequestRejection>> answer(
            UUID id, Someone someone, Map<KeyClass, Answer> answers, String actor) {
        return holds.on(someone)
                .flatMap(hold ->
                        handle(
                                id,
                                new AnswerClasses(answers, hold.isPresent(), retention.today()),
                                actor));
    }

    Uni<Outcome<ErasureRequestRejection>> handle(
            UUID request, ErasureRequestCommand command, String actor) {
        var id = request.toString();
        return handler.handle(id, command, Metadata.of(actor, "consent-service"))
                .call(outcome ->
                        outcome instanceof Outcome.Recorded<ErasureRequestRejection>(var version)
                                ? views.reached(streams.id(id), version)
                                : Uni.createFrom().voidItem());
    }
}
