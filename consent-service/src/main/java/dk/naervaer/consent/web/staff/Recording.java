package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.patient.Acquaintance;
import dk.naervaer.consent.patient.Situations;
import dk.naervaer.consent.policy.WhenNoSoftwareDecidesThenOpenCase;
import dk.naervaer.consent.policy.WhenNoSoftwareDecidesThenOpenCase.Refused;
import dk.naervaer.consent.relative.Circumstances;
import dk.naervaer.consent.relative.Giver;
import dk.naervaer.consent.relative.Giving;
import dk.naervaer.consent.relative.Proposer;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.Disclose;
import dk.naervaer.consent.relative.RelativeCommand.GiveConsent;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeRejection.NeedsDecision;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.web.Degrees;
import dk.naervaer.consent.web.Evidence;
import dk.naervaer.consent.web.RelativeRequest;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/// Writes down what a patient has said to staff, and what a health person discloses.
@Singleton
class Recording {

    /// What was asked, and under which id it is found when it was recorded.
    ///
    /// @param waits a clinician has to decide it first
    record Written(UUID consentId, Outcome<RelativeRejection> outcome, boolean waits) {}

    private final CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
            handler;
    private final StreamType<RelativeEvent> streams;
    private final ProjectionRunner views;
    private final PersonalData personalData;
    private final Situations situations;
    private final Degrees degrees;
    private final WhenNoSoftwareDecidesThenOpenCase opening;
    private final CurrentUser user;
    private final Clock clock;

    Recording(
            CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
                    handler,
            StreamType<RelativeEvent> streams,
            ProjectionRunner views,
            PersonalData personalData,
            Situations situations,
            Degrees degrees,
            WhenNoSoftwareDecidesThenOpenCase opening,
            CurrentUser user,
            Clock clock) {
        this.handler = handler;
        this.streams = streams;
        this.views = views;
        this.personalData = personalData;
        this.situations = situations;
        this.degrees = degrees;
        this.opening = opening;
        this.user = user;
        this.clock = clock;
    }

    Uni<Written> consent(Meeting meeting, Recorded said) {
        var consentId = UUID.randomUUID();
        return relative(meeting, said)
                .flatMap(relative ->
                        command(meeting, said, consentId, relative)
                                .flatMap(command ->
                                        handle(relative, command)
                                                .flatMap(outcome ->
                                                        decided(
                                                                outcome, meeting, relative,
                                                                command))));
    }

    private Uni<Written> decided(
            Outcome<RelativeRejection> outcome,
            Meeting meeting,
            UUID relative,
            GiveConsent command) {
        if (!(outcome instanceof Outcome.Rejected<RelativeRejection>(var reason)
                && reason instanceof NeedsDecision(var why)))
            return Uni.createFrom().item(new Written(command.consentId(), outcome, false));
        return opening.open(
                        new Refused(
                                meeting.patient(),
                                relative,
                                command.consentId(),
                                null,
                                command.grant(),
                                command.giver(),
                                Proposer.STAFF,
                                why),
                        Metadata.of(user.actor(), "consent-service"))
                .map(asked -> new Written(command.consentId(), asked, true));
    }

    private Uni<GiveConsent> command(
            Meeting meeting, Recorded said, UUID consentId, UUID relative) {
        var patient = meeting.patient();
        var known = known(meeting, said, relative);
        return Uni.combine()
                .all()
                .unis(
                        personalData.keyring(patient),
                        situations.of(patient, known, isUser(meeting, said)))
                .with((keys, it) ->
                        new GiveConsent(
                                consentId,
                                said.grantAt(meeting).toGrant(degrees, patient, keys),
                                giver(patient, said, it, keys),
                                it,
                                clock.instant(),
                                today()));
    }

    private static Acquaintance known(Meeting meeting, Recorded said, UUID relative) {
        return meeting.relatives().stream()
                .map(one -> one.person().relative())
                .filter(one -> one.id().equals(relative))
                .map(RelativeShown::acquaintance)
                .findFirst()
                .orElseGet(() ->
                        said.relative() == null
                                ? new Acquaintance(relative, "", null, null)
                                : said.relative().acquaintance(relative));
    }

    private static Giver giver(
            PersonId patient, Recorded said, Circumstances circumstances, Keyring keys) {
        return new Giver(
                said.inCapacity().orElseGet(() -> Giving.ownCapacity(circumstances.age())),
                said.givenBy(),
                said.checkedBy(),
                said.reason()
                        .map(why -> keys.seal(patient, KeyClass.EVIDENCE, "whyNotWritten", why))
                        .orElse(null),
                Evidence.TEXT_VERSION,
                null);
    }

    /// @param why weighty reasons of the patient's good
    Uni<Written> disclosure(Meeting meeting, Recorded to, String why) {
        var patient = meeting.patient();
        var appointment = meeting.appointment();
        var consentId = UUID.randomUUID();
        return relative(meeting, to)
                .flatMap(relative ->
                        personalData
                                .keyring(patient)
                                .map(keys ->
                                        new Disclose(
                                                consentId,
                                                appointment.id(),
                                                keys.seal(
                                                        patient, KeyClass.EVIDENCE, "reason", why),
                                                clock.instant(),
                                                appointment.day(),
                                                today(),
                                                isUser(meeting, to)))
                                .flatMap(command -> handle(relative, command)))
                .map(outcome -> new Written(consentId, outcome, false));
    }

    private Uni<UUID> relative(Meeting meeting, Recorded said) {
        var known = said.known();
        if (known.isEmpty() && said.relative() != null) return name(meeting, said.relative());
        return Uni.createFrom()
                .item(() ->
                        meeting.relatives().stream()
                                .map(one -> one.person().relative().id())
                                .filter(id -> known.filter(id::equals).isPresent())
                                .findFirst()
                                .orElseThrow(NotFoundException::new));
    }

    private Uni<UUID> name(Meeting meeting, RelativeRequest relative) {
        var id = UUID.randomUUID();
        var person = new PersonId(UUID.randomUUID());
        return personalData
                .issue(person)
                .map(keys -> relative.toCommand(meeting.patient(), person, keys, today()))
                .flatMap(command -> handle(id, command))
                .replaceWith(id);
    }

    /// Nobody writes down that they themselves are let in.
    private boolean isUser(Meeting meeting, Recorded said) {
        var name =
                meeting.relatives().stream()
                        .map(one -> one.person().relative())
                        .filter(one -> said.known().filter(one.id()::equals).isPresent())
                        .map(one -> one.name())
                        .findFirst()
                        .orElseGet(() -> said.relative() == null ? "" : said.relative().fullName());
        return name.equalsIgnoreCase(user.name().strip());
    }

    private Uni<Outcome<RelativeRejection>> handle(UUID relative, RelativeCommand command) {
        var id = relative.toString();
        return handler.handle(id, command, Metadata.of(user.actor(), "consent-service"))
                .call(outcome ->
                        outcome instanceof Outcome.Recorded<RelativeRejection>(var version)
                                ? views.reached(streams.id(id), version)
                                : Uni.createFrom().voidItem());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }
}
