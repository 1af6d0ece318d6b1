package dk.naervaer.consent.privacy.answering;

import dk.naervaer.consent.privacy.person.People;
import dk.naervaer.consent.privacy.person.Someone;
import dk.naervaer.consent.privacy.request.ErasureRequestCommand.CarryOut;
import dk.naervaer.consent.privacy.request.ErasureRequestCommand.Complete;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureCompleted;
import dk.naervaer.consent.privacy.shown.ErasureRequestRow;
import dk.naervaer.consent.privacy.shown.ErasureRequests;
import dk.naervaer.consent.privacy.shown.ErasureRequests.Found;
import dk.naervaer.consent.privacy.shown.LegalHolds;
import dk.naervaer.eventsourcing.relay.Ticking;
import dk.naervaer.personaldata.Erasure;
import dk.naervaer.personaldata.Erasure.Part;
import dk.naervaer.personaldata.Erasures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Has every answered request carried out in all services, and records their word that it is done.
///
/// Each step may be taken again: what stopped half-way, by a crash or a failing service, goes on
/// here and stays visible until it is complete.
@Singleton
public class SeeingThrough {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final String ACTOR = "policy:when-erasure-answered-then-see-it-through";

    private final ErasureRequests requests;
    private final Answering answering;
    private final Erasures erasures;
    private final LegalHolds holds;
    private final People people;
    private @Nullable Cancellable ticking;

    SeeingThrough(
            ErasureRequests requests,
            Answering answering,
            Erasures erasures,
            LegalHolds holds,
            People people) {
        this.requests = requests;
        this.answering = answering;
        this.erasures = erasures;
        this.holds = holds;
        this.people = people;
    }

    void start(@Observes StartupEvent event) {
        ticking = Ticking.every(EVERY, "Requests for erasure", this::goOn);
    }

    void stop(@Observes ShutdownEvent event) {
        if (ticking != null) ticking.cancel();
    }

    /// Carries a request out as soon as its last class is answered.
    public Uni<Void> goOn(UUID id) {
        return requests.find(id)
                .flatMap(
                        found -> found.isEmpty() ? Uni.createFrom().voidItem() : next(found.get()));
    }

    private Uni<Void> goOn() {
        return requests.toSeeThrough()
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem()
                .transformToUniAndConcatenate(this::next)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> next(Found found) {
        return switch (found.request().stage()) {
            case TO_ANSWER, COMPLETE -> Uni.createFrom().voidItem();
            case TO_CARRY_OUT -> carryOut(found);
            case UNDER_WAY -> complete(found);
        };
    }

    private Uni<Void> carryOut(Found found) {
        return people.of(found.request().person())
                .flatMap(someone ->
                        someone.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : unlessHeld(found, someone.get()));
    }

    /// The keys go before that is said: said first, a crash would leave them where they are.
    private Uni<Void> unlessHeld(Found found, Someone someone) {
        return holds.on(someone)
                .flatMap(hold ->
                        hold.isPresent()
                                ? Uni.createFrom().voidItem()
                                : erase(found.request())
                                        .chain(() ->
                                                answering.handle(
                                                        found.id(),
                                                        new CarryOut(someone.pseudonyms(), false),
                                                        ACTOR))
                                        .replaceWithVoid());
    }

    private Uni<Void> erase(ErasureRequestRow request) {
        return erasures.erase(
                        request.person(),
                        EnumSet.copyOf(request.toErase()),
                        Erasure.Reason.REQUESTED,
                        ACTOR)
                .replaceWithVoid();
    }

    private Uni<Void> complete(Found found) {
        return progress(found.request())
                .flatMap(parts ->
                        !parts.isEmpty() && parts.stream().allMatch(Part::complete)
                                ? answering.handle(found.id(), done(parts), ACTOR).replaceWithVoid()
                                : Uni.createFrom().voidItem());
    }

    /// How far each service has come, with every pseudonym that was told to go; the least counts.
    public Uni<List<Part>> progress(ErasureRequestRow request) {
        return Multi.createFrom()
                .iterable(request.people())
                .onItem()
                .transformToUniAndConcatenate(erasures::of)
                .collect()
                .asList()
                .map(SeeingThrough::least);
    }

    private static List<Part> least(List<Optional<Erasure>> erasures) {
        var all = new TreeMap<String, Part>();
        for (var erasure : erasures)
            erasure.ifPresent(one ->
                    one.parts()
                            .forEach(
                                    part -> all.merge(part.service(), part, SeeingThrough::later)));
        return List.copyOf(all.values());
    }

    private static Part later(Part one, Part other) {
        var at = one.completedAt();
        var otherAt = other.completedAt();
        return at == null || (otherAt != null && at.isAfter(otherAt)) ? one : other;
    }

    private static Complete done(List<Part> parts) {
        return new Complete(
                parts.stream()
                        .map(part ->
                                new ErasureCompleted.Part(
                                        part.service(), Objects.requireNonNull(part.completedAt())))
                        .toList());
    }
}
