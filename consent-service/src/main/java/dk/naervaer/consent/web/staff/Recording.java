package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.patient.Acquaintance;
import dk.naervaer.consent.patient.Situations;
import dk.naervaer.consent.policy.AllOrNothing;
import dk.naervaer.consent.policy.WhenNoSoftwareDecidesThenOpenCase;
import dk.naervaer.consent.policy.WhenNoSoftwareDecidesThenOpenCase.Refused;
import dk.naervaer.consent.relative.Circumstances;
import dk.naervaer.consent.relative.Giver;
import dk.naervaer.consent.relative.Giving;
import dk.naervaer.consent.relative.Proposer;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.ConfirmContact;
import dk.naervaer.consent.relative.RelativeCommand.Disclose;
import dk.naervaer.consent.relative.RelativeCommand.GiveConsent;
import dk.naervaer.consent.relative.RelativeCommand.NameGiver;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeRejection.NeedsDecision;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.consent.web.Degrees;
import dk.naervaer.consent.web.Evidence;
import dk.naervaer.consent.web.RelativeRequest;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.Outcome;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Writes down what a patient has said to staff, and what a health person discloses.
@Singleton
class Recording {

    /// What was asked, and under which id it is found when it was recorded.
    ///
    /// @param waits a clinician has to decide it first
    record Written(UUID consentId, Outcome<RelativeRejection> outcome, boolean waits) {}

    private final AllOrNothing together;
    private final Relatives relatives;
    private final PersonalData personalData;
    private final Situations situations;
    private final Degrees degrees;
    private final WhenNoSoftwareDecidesThenOpenCase opening;
    private final CurrentUser user;
    private final Clock clock;

    Recording(
            AllOrNothing together,
            Relatives relatives,
            PersonalData personalData,
            Situations situations,
            Degrees degrees,
            WhenNoSoftwareDecidesThenOpenCase opening,
            CurrentUser user,
            Clock clock) {
        this.together = together;
        this.relatives = relatives;
        this.personalData = personalData;
        this.situations = situations;
        this.degrees = degrees;
        this.opening = opening;
        this.user = user;
        this.clock = clock;
    }

    Uni<Written> consent(Meeting meeting, Recorded said) {
        var consentId = UUID.randomUUID();
        return Uni.combine()
                .all()
                .unis(whom(meeting, said), personalData.keyring(meeting.patient()))
                .with((whom, keys) -> whom.and(giverNamed(meeting, said, consentId, keys)))
                .flatMap(whom ->
                        command(meeting, said, consentId, whom)
                                .flatMap(command ->
                                        recorded(whom, command)
                                                .flatMap(outcome ->
                                                        decided(outcome, meeting, whom, command))));
    }

    private Optional<RelativeCommand> giverNamed(
            Meeting meeting, Recorded said, UUID consentId, Keyring keys) {
        return said.representative()
                .map(name -> keys.seal(meeting.patient(), KeyClass.EVIDENCE, "giver", name))
                .map(name -> new NameGiver(consentId, name, clock.instant()));
    }

    private Uni<Written> decided(
            Outcome<RelativeRejection> outcome, Meeting meeting, Whom whom, GiveConsent command) {
        if (!(outcome instanceof Outcome.Rejected<RelativeRejection>(var reason)
                && reason instanceof NeedsDecision(var why)))
            return Uni.createFrom().item(new Written(command.consentId(), outcome, false));
        return opening.open(
                        new Refused(
                                meeting.patient(),
                                whom.id(),
                                command.consentId(),
                                null,
                                command.grant(),
                                command.giver(),
                                Proposer.STAFF,
                                why),
                        whom.first(),
                        by())
                .map(asked -> new Written(command.consentId(), asked, true));
    }

    private Uni<GiveConsent> command(Meeting meeting, Recorded said, UUID consentId, Whom whom) {
        var patient = meeting.patient();
        var relative = whom.relative();
        var themself =
                relative.called(user.name())
                        || said.representative().filter(relative::called).isPresent();
        return Uni.combine()
                .all()
                .unis(personalData.keyring(patient), situations.of(patient, relative, themself))
                .with((keys, it) ->
                        new GiveConsent(
                                consentId,
                                said.grantAt(meeting).toGrant(degrees, patient, keys),
                                giver(patient, said, it, keys),
                                it,
                                clock.instant(),
                                today()));
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
        return whom(meeting, to)
                .flatMap(whom ->
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
                                                whom.relative().called(user.name())))
                                .flatMap(command -> recorded(whom, command)))
                .map(outcome -> new Written(consentId, outcome, false));
    }

    /// Whom it is about, and what has to be recorded together with it: that they are named or their
    /// number is right, and who said yes for the patient.
    private record Whom(Acquaintance relative, List<RelativeCommand> first) {

        UUID id() {
            return relative.id();
        }

        Whom and(Optional<RelativeCommand> more) {
            return new Whom(relative, Stream.concat(first.stream(), more.stream()).toList());
        }
    }

    private Uni<Whom> whom(Meeting meeting, Recorded said) {
        var known = said.known();
        var written = said.relative();
        if (known.isEmpty() && written != null) return named(meeting, written);
        var relative =
                meeting.relatives().stream()
                        .map(one -> one.person().relative())
                        .filter(one -> known.filter(one.id()::equals).isPresent())
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        return written == null
                ? Uni.createFrom().item(new Whom(relative.acquaintance(), List.of()))
                : confirmed(meeting, relative, written);
    }

    private Uni<Whom> named(Meeting meeting, RelativeRequest written) {
        var person = new PersonId(UUID.randomUUID());
        return personalData
                .issue(person)
                .map(keys -> written.toCommand(meeting.patient(), person, keys, today()))
                .map(command ->
                        new Whom(written.acquaintance(UUID.randomUUID()), List.of(command)));
    }

    private Uni<Whom> confirmed(Meeting meeting, RelativeShown known, RelativeRequest written) {
        var now = written.acquaintance(known.id());
        return relatives
                .person(meeting.patient(), known.id())
                .map(found -> found.orElseThrow(NotFoundException::new))
                .flatMap(person ->
                        personalData
                                .keyring(person)
                                .map(keys -> written.toContact(person, keys, today())))
                .map(contact ->
                        new Whom(
                                new Acquaintance(
                                        known.id(), known.name(), now.phone(), now.email()),
                                List.of(new ConfirmContact(contact, clock.instant()))));
    }

    private Uni<Outcome<RelativeRejection>> recorded(Whom whom, RelativeCommand command) {
        var all = Stream.concat(whom.first().stream(), Stream.of(command)).toList();
        return together.record(whom.id(), all, by());
    }

    private Metadata by() {
        return Metadata.of(user.actor(), "consent-service");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }
}
