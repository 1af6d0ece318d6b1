package dk.naervaer.consent.web;

import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.relative.Relative;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.GiveConsent;
import dk.naervaer.consent.relative.RelativeCommand.WithdrawConsent;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.view.RelativeRow;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/// What a patient asks for, whether by page or by program: one way in, and then the views show it.
@Singleton
public class Wishes {

    private static final Logger LOG = Logger.getLogger(Wishes.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(40);

    private final CommandHandler<RelativeCommand, Relative.State, RelativeEvent, RelativeRejection>
            handler;
    private final StreamType<RelativeEvent> streams;
    private final PersonalData personalData;
    private final ProjectionRunner views;
    private final Relatives relatives;
    private final Clock clock;

    Wishes(
            CommandHandler<RelativeCommand, Relative.State, RelativeEvent, RelativeRejection>
                    handler,
            StreamType<RelativeEvent> streams,
            PersonalData personalData,
            ProjectionRunner views,
            Relatives relatives,
            Clock clock) {
        this.handler = handler;
        this.streams = streams;
        this.personalData = personalData;
        this.views = views;
        this.relatives = relatives;
        this.clock = clock;
    }

    Uni<Outcome<RelativeRejection>> name(Patient patient, UUID relativeId, RelativeRequest wish) {
        var person = new PersonId(UUID.randomUUID());
        return personalData
                .issue(person)
                .map(keys -> wish.toCommand(patient.id(), person, keys))
                .flatMap(command -> handle(patient, relativeId, command))
                .invoke(outcome -> tell(outcome, "Relative " + relativeId + " named"));
    }

    Uni<Outcome<RelativeRejection>> give(Patient patient, UUID relativeId, GiveConsent command) {
        return handle(patient, relativeId, command)
                .invoke(outcome ->
                        tell(
                                outcome,
                                "Consent %s of relative %s given"
                                        .formatted(command.consentId(), relativeId)));
    }

    Uni<Outcome<RelativeRejection>> withdraw(Patient patient, Relatives.Found found) {
        var id = found.consent().id();
        return handle(patient, found.relativeId(), new WithdrawConsent(id, clock.instant()))
                .invoke(outcome ->
                        tell(
                                outcome,
                                "Consent %s of relative %s withdrawn"
                                        .formatted(id, found.relativeId())));
    }

    /// The consent as soon as its door is closed, or as it is after two seconds.
    Uni<RelativeRow.Consent> closed(Patient patient, UUID consentId) {
        return relatives
                .consent(patient.id(), consentId)
                .repeat()
                .withDelay(LOOK_AGAIN)
                .until(found -> found.filter(f -> f.consent().closedAt() != null).isPresent())
                .onItem()
                .ignoreAsUni()
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithUni(Uni.createFrom().voidItem())
                .chain(() -> relatives.consent(patient.id(), consentId))
                .map(found -> found.orElseThrow().consent());
    }

    private Uni<Outcome<RelativeRejection>> handle(
            Patient patient, UUID relativeId, RelativeCommand command) {
        var id = relativeId.toString();
        return handler.handle(id, command, Metadata.of(patient.actor(), "consent-service"))
                .call(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded<RelativeRejection>(var version) ->
                                    views.reached(streams.id(id), version);
                            case Outcome.Unchanged<RelativeRejection>(var version) ->
                                    views.reached(streams.id(id), version);
                            case Outcome.Rejected<RelativeRejection> _ ->
                                    Uni.createFrom().voidItem();
                        });
    }

    private static void tell(Outcome<RelativeRejection> outcome, String fact) {
        if (outcome instanceof Outcome.Recorded<RelativeRejection>) LOG.info(fact);
    }
}
