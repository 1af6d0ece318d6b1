package dk.naervaer.consent.web;

import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.relative.Circumstances;
import dk.naervaer.consent.relative.Giver;
import dk.naervaer.consent.relative.Grant;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.ChangeConsent;
import dk.naervaer.consent.relative.RelativeCommand.ConfirmContact;
import dk.naervaer.consent.relative.RelativeCommand.GiveConsent;
import dk.naervaer.consent.relative.RelativeCommand.PauseConsent;
import dk.naervaer.consent.relative.RelativeCommand.ProposeConsent;
import dk.naervaer.consent.relative.RelativeCommand.RefuseConsent;
import dk.naervaer.consent.relative.RelativeCommand.ResumeConsent;
import dk.naervaer.consent.relative.RelativeCommand.WithdrawConsent;
import dk.naervaer.consent.relative.RelativeEvent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeState;
import dk.naervaer.consent.view.Cases;
import dk.naervaer.consent.view.ConsentRow;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.personaldata.KeyMissing;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.logging.Logger;

/// What a patient asks for, whether by page or by program: one way in, and then the views show it.
@Singleton
public class Wishes {

    private static final Logger LOG = Logger.getLogger(Wishes.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(40);

    private final CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
            handler;
    private final StreamType<RelativeEvent> streams;
    private final PersonalData personalData;
    private final ProjectionRunner views;
    private final Relatives relatives;
    private final Surroundings surroundings;
    private final Undecided undecided;
    private final Cases cases;
    private final Degrees degrees;
    private final Clock clock;

    Wishes(
            CommandHandler<RelativeCommand, RelativeState, RelativeEvent, RelativeRejection>
                    handler,
            StreamType<RelativeEvent> streams,
            PersonalData personalData,
            ProjectionRunner views,
            Relatives relatives,
            Surroundings surroundings,
            Undecided undecided,
            Cases cases,
            Degrees degrees,
            Clock clock) {
        this.handler = handler;
        this.streams = streams;
        this.personalData = personalData;
        this.views = views;
        this.relatives = relatives;
        this.surroundings = surroundings;
        this.undecided = undecided;
        this.cases = cases;
        this.degrees = degrees;
        this.clock = clock;
    }

    public Uni<Outcome<RelativeRejection>> name(
            Patient patient, UUID relativeId, RelativeRequest wish) {
        var person = new PersonId(UUID.randomUUID());
        return personalData
                .issue(person)
                .map(keys -> wish.toCommand(patient.id(), person, keys, today()))
                .flatMap(command -> handle(patient, relativeId, command))
                .invoke(outcome -> tell(outcome, "Relative " + relativeId + " named"));
    }

    /// Says that the contact is right, or what it is now.
    public Uni<Outcome<RelativeRejection>> confirm(
            Patient patient, UUID relativeId, RelativeRequest contact) {
        return relatives
                .person(patient.id(), relativeId)
                .map(found -> found.orElseThrow(NotFoundException::new))
                .flatMap(person ->
                        personalData
                                .keyring(person)
                                .map(keys -> contact.toContact(person, keys, today())))
                .map(sealed -> new ConfirmContact(sealed, clock.instant()))
                .flatMap(command -> handle(patient, relativeId, command))
                .onFailure(KeyMissing.class)
                .transform(_ -> erased());
    }

    private static WebApplicationException erased() {
        return Problem.of(409, "What we kept of this relative is erased: name them anew")
                .type("urn:naervaer:problem:erased")
                .exception();
    }

    /// Given, or, where a clinician has to decide, proposed and asked.
    public Uni<Outcome<RelativeRejection>> give(
            Patient patient, UUID relativeId, UUID consentId, GrantRequest wish) {
        return asked(patient, relativeId, wish)
                .map(asked ->
                        new GiveConsent(
                                consentId,
                                asked.grant(),
                                written(patient),
                                asked.circumstances(),
                                clock.instant(),
                                today()))
                .flatMap(command ->
                        handle(patient, relativeId, command)
                                .flatMap(outcome ->
                                        undecided.asked(outcome, patient, relativeId, command)))
                .invoke(outcome ->
                        tell(
                                outcome,
                                "Consent %s of relative %s given"
                                        .formatted(consentId, relativeId)));
    }

    /// What somebody who acts for the patient would like and cannot give.
    public Uni<Outcome<RelativeRejection>> propose(
            Patient patient, UUID relativeId, UUID consentId, GrantRequest wish) {
        return personalData
                .keyring(patient.id())
                .map(keys ->
                        new ProposeConsent(
                                consentId,
                                wish.toGrant(degrees, patient.id(), keys),
                                Undecided.proposer(patient),
                                null,
                                clock.instant(),
                                today()))
                .flatMap(command -> handle(patient, relativeId, command));
    }

    /// One who acts for the patient does not want what another has given.
    public Uni<Outcome<RelativeRejection>> object(Patient patient, Relatives.Found found) {
        var consent = found.consent();
        var giver = consent.giver();
        if (patient.inPerson() || giver == null) throw new NotFoundException();
        return cases.settled(patient.id())
                .invoke(settled -> {
                    if (!consent.disputable(settled)) throw new NotFoundException();
                })
                .chain(() -> relatives.givenBy(found))
                .invoke(by -> {
                    // Who gave it takes it back instead.
                    if (by.filter(patient.actor()::equals).isPresent())
                        throw new NotFoundException();
                })
                .chain(() -> undecided.object(patient, found, giver));
    }

    /// Changed, or, where a clinician has to decide that it permits more, proposed and asked; until
    /// then it stands as it was.
    public Uni<Outcome<RelativeRejection>> change(
            Patient patient, Relatives.Found found, GrantRequest wish) {
        return asked(patient, found.relativeId(), wish)
                .map(asked ->
                        new ChangeConsent(
                                found.consent().id(),
                                asked.grant(),
                                written(patient),
                                asked.circumstances(),
                                clock.instant(),
                                today()))
                .flatMap(command ->
                        on(patient, found, command, "changed")
                                .flatMap(outcome ->
                                        undecided.asked(outcome, patient, found, command)));
    }

    private record Asked(Grant grant, Circumstances circumstances) {}

    private Uni<Asked> asked(Patient patient, UUID relativeId, GrantRequest wish) {
        return Uni.combine()
                .all()
                .unis(personalData.keyring(patient.id()), surroundings.of(patient, relativeId))
                .with((keys, circumstances) ->
                        new Asked(wish.toGrant(degrees, patient.id(), keys), circumstances));
    }

    static Giver written(Patient patient) {
        return Giver.written(patient.capacity(), Evidence.TEXT_VERSION);
    }

    public Uni<Outcome<RelativeRejection>> pause(Patient patient, Relatives.Found found) {
        var command = new PauseConsent(found.consent().id(), clock.instant());
        return on(patient, found, command, "paused");
    }

    public Uni<Outcome<RelativeRejection>> resume(Patient patient, Relatives.Found found) {
        var id = found.consent().id();
        return surroundings
                .of(patient, found.relativeId())
                .map(it -> new ResumeConsent(id, written(patient), it, clock.instant(), today()))
                .flatMap(command -> on(patient, found, command, "resumed"));
    }

    public Uni<Outcome<RelativeRejection>> refuse(Patient patient, Relatives.Found found) {
        var command = new RefuseConsent(found.consent().id(), clock.instant());
        return on(patient, found, command, "refused");
    }

    public Uni<Outcome<RelativeRejection>> withdraw(Patient patient, Relatives.Found found) {
        var command = new WithdrawConsent(found.consent().id(), clock.instant());
        return on(patient, found, command, "withdrawn");
    }

    private Uni<Outcome<RelativeRejection>> on(
            Patient patient, Relatives.Found found, RelativeCommand command, String what) {
        var fact =
                "Consent %s of relative %s %s"
                        .formatted(found.consent().id(), found.relativeId(), what);
        return handle(patient, found.relativeId(), command).invoke(outcome -> tell(outcome, fact));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }

    /// The consent as soon as its door is closed, or as it is after two seconds.
    public Uni<ConsentRow> closed(Patient patient, UUID consentId) {
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
        return handler.handle(id, command, by(patient))
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

    private static Metadata by(Patient patient) {
        return Metadata.of(patient.actor(), "consent-service");
    }

    private static void tell(Outcome<RelativeRejection> outcome, String fact) {
        if (outcome instanceof Outcome.Recorded<RelativeRejection>) LOG.info(fact);
    }
}
