package dk.naervaer.consent.policy;

import dk.naervaer.consent.cases.Closing;
import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.relative.Giving;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// On the fifteenth birthday the right to decide moves to the patient: what those who acted for the
/// child gave ends that day, and what they asked is no longer decided.
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
                .consentedByOthers()
                .flatMap(all ->
                        ages(all.stream().map(Relatives.OfPatient::patient).toList())
                                .flatMap(ages -> lapse(all, ages)))
                .chain(() -> cases.ofRepresentatives())
                .flatMap(all ->
                        ages(all.stream().map(one -> one.row().asked().patient()).toList())
                                .flatMap(ages -> close(all, ages)));
    }

    private Uni<Void> lapse(List<Relatives.OfPatient> all, Map<PersonId, Integer> ages) {
        return Multi.createFrom()
                .iterable(all)
                .filter(one -> outgrown(one.patient(), capacity(one.found()), ages))
                .onItem()
                .transformToUniAndConcatenate(one -> lapse(one.found()))
                .onItem()
                .ignoreAsUni();
    }

    private static @Nullable Capacity capacity(Relatives.Found found) {
        var giver = found.consent().giver();
        return giver == null ? null : giver.capacity();
    }

    private Uni<Void> lapse(Relatives.Found found) {
        var command = new LapseConsent(found.consent().id(), LapseReason.FIFTEEN, clock.instant());
        return handler.handle(found.relativeId().toString(), command, CLOCK)
                .invoke(() -> LOG.infof("By the clock: %s", command))
                .replaceWithVoid();
    }

    private Uni<Void> close(List<Cases.Found> all, Map<PersonId, Integer> ages) {
        return Multi.createFrom()
                .iterable(all)
                .filter(one -> {
                    var asked = one.row().asked();
                    return outgrown(asked.patient(), Capacity.valueOf(asked.capacity()), ages);
                })
                .onItem()
                .transformToUniAndConcatenate(one -> closing.close(one, Closing.FIFTEEN))
                .onItem()
                .ignoreAsUni();
    }

    private static boolean outgrown(
            PersonId patient, @Nullable Capacity capacity, Map<PersonId, Integer> ages) {
        var age = ages.get(patient);
        return age != null && Giving.outgrown(capacity, age);
    }

    /// In years, of those whose number tells it.
    private Uni<Map<PersonId, Integer>> ages(Collection<PersonId> patients) {
        if (patients.isEmpty()) return Uni.createFrom().item(Map.of());
        var today = LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
        return Uni.combine()
                .all()
                .unis(persons.get(patients), personalData.keyring(patients))
                .with((people, keys) -> {
                    var ages = new HashMap<PersonId, Integer>();
                    for (var one : people)
                        keys.open(one.identity().cpr(), "cpr")
                                .flatMap(it -> new CivilNumber(it).age(today))
                                .ifPresent(age -> ages.put(one.personId(), age));
                    return ages;
                });
    }
}
