package dk.naervaer.consent.policy;

import dk.naervaer.consent.cases.Closing;
import dk.naervaer.consent.relative.Circumstances;
import dk.naervaer.consent.relative.LapseReason;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.LapseConsent;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.consent.view.Cases;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.relay.Ticking;
import dk.naervaer.personaldata.CivilNumber;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
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
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// On the fifteenth birthday the right to decide moves to the patient: what parents gave ends that
/// day, and what they asked is no longer decided.
@Singleton
public class WhenChildTurns15ThenLapse {

    private static final Logger LOG = Logger.getLogger(WhenChildTurns15ThenLapse.class);
    private static final Metadata CLOCK = Metadata.of("clock", "consent-service");

    private final CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
            handler;
    private final Relatives relatives;
    private final Cases cases;
    private final WhenNothingIsLeftThenCloseCase closing;
    private final Persons persons;
    private final PersonalData personalData;
    private final Clock clock;
    private final Duration every;
    private @Nullable Cancellable looking;

    WhenChildTurns15ThenLapse(
            CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
                    handler,
            Relatives relatives,
            Cases cases,
            WhenNothingIsLeftThenCloseCase closing,
            Persons persons,
            PersonalData personalData,
            Clock clock,
            @ConfigProperty(name = "naervaer.consent.lapse-every") Duration every) {
        this.handler = handler;
        this.relatives = relatives;
        this.cases = cases;
        this.closing = closing;
        this.persons = persons;
        this.personalData = personalData;
        this.clock = clock;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        looking = Ticking.every(every, "Fifteenth birthdays", this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        if (looking != null) looking.cancel();
    }

    public Uni<Void> look() {
        return relatives
                .consentedByParents()
                .flatMap(all ->
                        grown(all.stream().map(Relatives.OfPatient::patient).toList())
                                .flatMap(grown -> lapse(all, grown)))
                .chain(() -> cases.ofParents())
                .flatMap(all ->
                        grown(all.stream().map(one -> one.row().asked().patient()).toList())
                                .flatMap(grown -> close(all, grown)));
    }

    private Uni<Void> lapse(List<Relatives.OfPatient> all, Set<PersonId> grown) {
        return Multi.createFrom()
                .iterable(all)
                .filter(one -> grown.contains(one.patient()))
                .onItem()
                .transformToUniAndConcatenate(one -> lapse(one.found()))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> lapse(Relatives.Found found) {
        var command = new LapseConsent(found.consent().id(), LapseReason.FIFTEEN, clock.instant());
        return handler.handle(found.relativeId().toString(), command, CLOCK)
                .invoke(() -> LOG.infof("By the clock: %s", command))
                .replaceWithVoid();
    }

    private Uni<Void> close(List<Cases.Found> all, Set<PersonId> grown) {
        return Multi.createFrom()
                .iterable(all)
                .filter(one -> grown.contains(one.row().asked().patient()))
                .onItem()
                .transformToUniAndConcatenate(one -> closing.close(one, Closing.FIFTEEN))
                .onItem()
                .ignoreAsUni();
    }

    /// Those whose number tells that they are 15 by now; of a number that tells nothing, nobody.
    private Uni<Set<PersonId>> grown(Collection<PersonId> patients) {
        if (patients.isEmpty()) return Uni.createFrom().item(Set.of());
        var today = LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
        return Uni.combine()
                .all()
                .unis(persons.get(patients), personalData.keyring(patients))
                .with((people, keys) ->
                        people.stream()
                                .filter(one ->
                                        keys.open(one.identity().cpr(), "cpr")
                                                .flatMap(it -> new CivilNumber(it).age(today))
                                                .filter(age -> age >= Circumstances.OF_AGE)
                                                .isPresent())
                                .map(one -> one.personId())
                                .collect(Collectors.toSet()));
    }
}
