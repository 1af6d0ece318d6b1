package dk.naervaer.consent.privacy.retention;

import dk.naervaer.consent.privacy.person.People;
import dk.naervaer.consent.privacy.person.Someone;
import dk.naervaer.consent.privacy.shown.LegalHolds;
import dk.naervaer.eventsourcing.relay.Ticking;
import dk.naervaer.personaldata.Erasure;
import dk.naervaer.personaldata.Erasures;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Lets go what the rules of today no longer keep: by itself, as long as an installation does not
/// switch that off, and when the privacy officer says so.
@Singleton
public class RetentionRun {

    private static final Logger LOG = Logger.getLogger(RetentionRun.class);
    private static final int AT_ONCE = 1_000;

    private final Retention retention;
    private final People people;
    private final LegalHolds holds;
    private final Erasures erasures;
    private final Optional<Duration> every;
    private @Nullable Cancellable ticking;

    RetentionRun(
            Retention retention,
            People people,
            LegalHolds holds,
            Erasures erasures,
            @ConfigProperty(name = "naervaer.consent.retention-every") Optional<Duration> every) {
        this.retention = retention;
        this.people = people;
        this.holds = holds;
        this.erasures = erasures;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        every.ifPresent(
                pause -> ticking = Ticking.every(pause, "Ends of retention", this::byTheClock));
    }

    Uni<Void> byTheClock() {
        return carryOut("system:retention").replaceWithVoid();
    }

    void stop(@Observes ShutdownEvent event) {
        if (ticking != null) ticking.cancel();
    }

    /// Erases in every service what is due today, a thousand people of each class at a time; tells
    /// of how many.
    ///
    /// @param actor who wants it: a role or a pseudonym
    public Uni<Integer> carryOut(String actor) {
        return retention
                .dryRun(retention.today(), AT_ONCE)
                .flatMap(due ->
                        Multi.createFrom()
                                .iterable(byPerson(due).entrySet())
                                .onItem()
                                .transformToUniAndConcatenate(
                                        one -> erase(one.getKey(), one.getValue(), actor))
                                .collect()
                                .asList())
                .map(done -> (int) done.stream().filter(erased -> erased).count())
                .invoke(count -> LOG.infof("Retention ended for %d persons", count));
    }

    private static Map<String, Set<KeyClass>> byPerson(List<Due> due) {
        var all = new TreeMap<String, Set<KeyClass>>();
        for (var one : due)
            for (var person : one.people())
                all.computeIfAbsent(person.toString(), _ -> EnumSet.noneOf(KeyClass.class))
                        .add(one.rule().of().keyClass().orElseThrow());
        return all;
    }

    /// Whoever has been put under a hold since the list was made is passed over.
    private Uni<Boolean> erase(String person, Set<KeyClass> classes, String actor) {
        var id = PersonId.of(person);
        return people.of(id)
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(false)
                                : erase(found.get(), classes, actor));
    }

    private Uni<Boolean> erase(Someone someone, Set<KeyClass> classes, String actor) {
        return holds.on(someone)
                .flatMap(hold ->
                        hold.isPresent()
                                ? Uni.createFrom().item(false)
                                : erasures.erase(
                                                someone.id(),
                                                classes,
                                                Erasure.Reason.RETENTION_ENDED,
                                                actor)
                                        .map(Optional::isPresent));
    }
}
