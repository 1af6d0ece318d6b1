package dk.naervaer.booking.intake;

import dk.naervaer.booking.view.Epjs;
import dk.naervaer.eventsourcing.store.KeyTaken;
import dk.naervaer.web.error.Problem;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads a kept message once more, since a code map may have been mended meanwhile; it is no newer
/// than when it came.
@Singleton
public class Resending {

    private static final Problem USED =
            Problem.of(409, "What the sender calls it has been used for another message");

    private final KeptMessages kept;
    private final Epjs epjs;
    private final Intake intake;
    private final List<Dialect> dialects;

    Resending(KeptMessages kept, Epjs epjs, Intake intake, @All List<Dialect> dialects) {
        this.kept = kept;
        this.epjs = epjs;
        this.intake = intake;
        this.dialects = dialects;
    }

    /// Empty when nothing of that id waits; a message that is still refused waits on, with what is
    /// wrong with it now.
    public Uni<Optional<Fate>> again(UUID id) {
        return kept.open(id)
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : again(found.get()).map(Optional::of));
    }

    private Uni<Fate> again(KeptMessages.Opened opened) {
        var id = opened.kept().id();
        return Uni.createFrom()
                .deferred(() -> heed(opened))
                .call(heeded -> kept.settle(id, heeded))
                .map(Intake.Heeded::fate)
                .onFailure(RefusedMessage.class)
                .recoverWithUni(refused -> explained(opened, refused.problem()))
                .onFailure(KeyTaken.class)
                .recoverWithUni(_ -> explained(opened, USED));
    }

    /// That nobody can read it says less than what was found wrong with it where it came in.
    private Uni<Fate> explained(KeptMessages.Opened opened, Problem problem) {
        return problem.status() == 400
                ? Uni.createFrom().item(Fate.REFUSED)
                : kept.explain(opened.kept().id(), problem).replaceWith(Fate.REFUSED);
    }

    private Uni<Intake.Heeded> heed(KeptMessages.Opened opened) {
        var dialect =
                dialects.stream()
                        .filter(one -> one.name().equals(opened.kept().dialect()))
                        .findFirst()
                        .orElseThrow(() -> gone("Nobody here speaks this language any more"));
        return epjs.find(opened.kept().client())
                .map(found ->
                        new RegisteredEpj(
                                found.orElseThrow(() -> gone("The EPJ is not registered"))))
                .flatMap(epj ->
                        intake.heed(
                                epj,
                                dialect.understand(epj, opened.message().getBytes())
                                        .cameAt(opened.kept().at())));
    }

    private static RefusedMessage gone(String why) {
        return new RefusedMessage(Problem.of(422, why));
    }
}
