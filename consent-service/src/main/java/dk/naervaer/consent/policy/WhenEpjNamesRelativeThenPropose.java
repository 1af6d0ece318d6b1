package dk.naervaer.consent.policy;

import dk.naervaer.consent.policy.NamedByEpj.Waiting;
import dk.naervaer.consent.relative.Degree;
import dk.naervaer.consent.relative.Giving;
import dk.naervaer.consent.relative.Grant;
import dk.naervaer.consent.relative.Proposer;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.ProposeConsent;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.relay.Ticking;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Asks the patient about everybody an EPJ has named at an appointment; only the patient can say
/// yes, and nobody else hears of it before.
@Singleton
public class WhenEpjNamesRelativeThenPropose {

    private static final Metadata EPJ =
            Metadata.of("when-epj-names-relative-then-propose", "consent-service");

    private final CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
            handler;
    private final NamedByEpj named;
    private final Relatives relatives;
    private final PersonalData personalData;
    private final Clock clock;
    private final Duration every;
    private @Nullable Cancellable looking;

    WhenEpjNamesRelativeThenPropose(
            CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
                    handler,
            NamedByEpj named,
            Relatives relatives,
            PersonalData personalData,
            Clock clock,
            @ConfigProperty(name = "naervaer.consent.propose-every") Duration every) {
        this.handler = handler;
        this.named = named;
        this.relatives = relatives;
        this.personalData = personalData;
        this.clock = clock;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        looking = Ticking.every(every, "Relatives named by EPJs", this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        if (looking != null) looking.cancel();
    }

    Uni<Void> look() {
        return named.waiting(clock.instant())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::propose)
                .onItem()
                .ignoreAsUni();
    }

    /// Keys that are not here yet may still come: until the appointment it is tried again.
    private Uni<Void> propose(Waiting waiting) {
        var patient = waiting.named().patient();
        return Uni.combine()
                .all()
                .unis(personalData.keyring(patient), relatives.of(patient))
                .asTuple()
                .flatMap(facts -> {
                    var opened = opened(waiting, facts.getItem1());
                    return proposeAll(waiting, opened, facts.getItem2())
                            .chain(() ->
                                    opened.size() == waiting.named().relatives().size()
                                            ? named.seenTo(waiting)
                                            : Uni.createFrom().voidItem());
                });
    }

    private static List<Proposal> opened(Waiting waiting, Keyring keys) {
        return waiting.named().relatives().stream()
                .flatMap(one -> Proposal.open(waiting.named().patient(), one, keys).stream())
                .toList();
    }

    private Uni<Void> proposeAll(
            Waiting waiting, List<Proposal> proposals, List<RelativeShown> known) {
        return Multi.createFrom()
                .iterable(proposals)
                .filter(one -> !one.isSettled(known))
                .onItem()
                .transformToUniAndConcatenate(one -> propose(waiting, one, known))
                .onItem()
                .ignoreAsUni();
    }

    /// What is refused, since it is proposed or given already, needs no proposal.
    private Uni<Void> propose(Waiting waiting, Proposal one, List<RelativeShown> known) {
        var isKnown = known.stream().anyMatch(it -> it.id().equals(one.relativeId()));
        var day = LocalDate.ofInstant(waiting.start(), DanishTime.ZONE);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, DanishTime.ZONE);
        var command =
                new ProposeConsent(
                        one.consentTo(waiting.appointment()),
                        new Grant(
                                Degree.ATTEND,
                                null,
                                Scope.appointment(waiting.appointment()),
                                Giving.ofOneAppointment(day, today)),
                        Proposer.EPJ,
                        null,
                        now,
                        today);
        return (isKnown ? Uni.createFrom().voidItem() : name(waiting.named().patient(), one))
                .chain(() -> handler.handle(one.relativeId().toString(), command, EPJ))
                .replaceWithVoid();
    }

    private Uni<Void> name(PersonId patient, Proposal one) {
        var person = new PersonId(UUID.randomUUID());
        return personalData
                .issue(person)
                .map(keys -> one.naming(patient, person, keys))
                .flatMap(command -> handler.handle(one.relativeId().toString(), command, EPJ))
                .replaceWithVoid();
    }
}
