package dk.naervaer.consent.web;

import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.policy.AllOrNothing;
import dk.naervaer.consent.relative.Circumstances;
import dk.naervaer.consent.relative.Grant;
import dk.naervaer.consent.relative.RelativeCommand.GiveConsent;
import dk.naervaer.consent.relative.RelativeCommand.NameRelative;
import dk.naervaer.consent.relative.RelativeCommand.ProposeConsent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Names a relative and lets them in by one form: both are recorded or neither, so that the same
/// form sent again after a refusal is a new wish.
@Singleton
public class Introduction {

    private record Asked(NameRelative name, Grant grant, Circumstances circumstances) {}

    private final AllOrNothing together;
    private final PersonalData personalData;
    private final Surroundings surroundings;
    private final Undecided undecided;
    private final Degrees degrees;
    private final Clock clock;

    Introduction(
            AllOrNothing together,
            PersonalData personalData,
            Surroundings surroundings,
            Undecided undecided,
            Degrees degrees,
            Clock clock) {
        this.together = together;
        this.personalData = personalData;
        this.surroundings = surroundings;
        this.undecided = undecided;
        this.degrees = degrees;
        this.clock = clock;
    }

    /// Given, or, where a clinician has to decide, proposed and asked.
    public Uni<Outcome<RelativeRejection>> give(
            Patient patient, UUID relativeId, RelativeRequest who, GrantRequest wish) {
        return asked(patient, relativeId, who, wish)
                .flatMap(asked -> {
                    var give =
                            new GiveConsent(
                                    UUID.randomUUID(),
                                    asked.grant(),
                                    Wishes.written(patient),
                                    asked.circumstances(),
                                    clock.instant(),
                                    today());
                    var first = asked.name();
                    return together.record(relativeId, List.of(first, give), Undecided.by(patient))
                            .flatMap(outcome ->
                                    undecided.asked(
                                            outcome, patient, relativeId, List.of(first), give));
                });
    }

    /// What somebody who acts for the patient would like and cannot give.
    public Uni<Outcome<RelativeRejection>> propose(
            Patient patient, UUID relativeId, RelativeRequest who, GrantRequest wish) {
        return asked(patient, relativeId, who, wish)
                .flatMap(asked -> {
                    var propose =
                            new ProposeConsent(
                                    UUID.randomUUID(),
                                    asked.grant(),
                                    Undecided.proposer(patient),
                                    null,
                                    clock.instant(),
                                    today());
                    return together.record(
                            relativeId, List.of(asked.name(), propose), Undecided.by(patient));
                });
    }

    private Uni<Asked> asked(
            Patient patient, UUID relativeId, RelativeRequest who, GrantRequest wish) {
        var person = new PersonId(UUID.randomUUID());
        return Uni.combine()
                .all()
                .unis(
                        personalData.issue(person),
                        personalData.keyring(patient.id()),
                        surroundings.of(patient, who.acquaintance(relativeId)))
                .with((theirs, own, circumstances) ->
                        new Asked(
                                who.toCommand(patient.id(), person, theirs, today()),
                                wish.toGrant(degrees, patient.id(), own),
                                circumstances));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
    }
}
