package dk.naervaer.consent.relative;

import static dk.naervaer.consent.relative.RelativeExamples.APPOINTMENT;
import static dk.naervaer.consent.relative.RelativeExamples.CONSENT;
import static dk.naervaer.consent.relative.RelativeExamples.CONTACT;
import static dk.naervaer.consent.relative.RelativeExamples.GIVEN;
import static dk.naervaer.consent.relative.RelativeExamples.GROWN;
import static dk.naervaer.consent.relative.RelativeExamples.HERSELF;
import static dk.naervaer.consent.relative.RelativeExamples.NAMED;
import static dk.naervaer.consent.relative.RelativeExamples.NOW;
import static dk.naervaer.consent.relative.RelativeExamples.ONE;
import static dk.naervaer.consent.relative.RelativeExamples.OTHER;
import static dk.naervaer.consent.relative.RelativeExamples.PATIENT;
import static dk.naervaer.consent.relative.RelativeExamples.PERSON;
import static dk.naervaer.consent.relative.RelativeExamples.TODAY;
import static dk.naervaer.consent.relative.RelativeExamples.UNTIL;
import static dk.naervaer.consent.relative.RelativeExamples.attend;
import static dk.naervaer.consent.relative.RelativeExamples.give;
import static dk.naervaer.consent.relative.RelativeExamples.ofPatient;
import static dk.naervaer.eventsourcing.testing.Given.given;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.naervaer.consent.relative.RelativeCommand.ChangeConsent;
import dk.naervaer.consent.relative.RelativeCommand.Disclose;
import dk.naervaer.consent.relative.RelativeCommand.LapseConsent;
import dk.naervaer.consent.relative.RelativeCommand.WithdrawConsent;
import dk.naervaer.consent.relative.RelativeEvent.ConsentGiven;
import dk.naervaer.consent.relative.RelativeEvent.ConsentLapsed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentProposed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentWithdrawn;
import dk.naervaer.consent.relative.RelativeEvent.Disclosed;
import dk.naervaer.consent.relative.RelativeRejection.AdmitsThemself;
import dk.naervaer.consent.relative.RelativeRejection.AlreadyGiven;
import dk.naervaer.consent.relative.RelativeRejection.Barred;
import dk.naervaer.consent.relative.RelativeRejection.Confided;
import dk.naervaer.consent.relative.RelativeRejection.NeedsDecision;
import dk.naervaer.consent.relative.RelativeRejection.PatientDied;
import dk.naervaer.consent.relative.RelativeRejection.RightIsThePatients;
import dk.naervaer.testing.DecisionTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WhoMayConsentTest {

    private static final DecisionTable TABLE = DecisionTable.of("consent.md", "## Who consents");
    private static final UUID CASE = UUID.fromString("5b0c6d7e-8f90-4a1b-9c2d-3e4f5a6b7c8d");
    private static final Circumstances CHILD = Circumstances.ofAge(14);
    private static final Circumstances FIFTEEN = Circumstances.ofAge(15);
    private static final Circumstances UNABLE = new Circumstances(66, true, false, false, false);
    private static final Circumstances THEMSELF = new Circumstances(66, false, false, false, true);
    private static final Giver PARENT = Giver.written(Capacity.PARENT, "2026-11-28");
    private static final Giver GUARDIAN = Giver.written(Capacity.GUARDIAN, "2026-11-28");

    private final Relative relative = new Relative();

    @Test
    void from_fifteen_the_patient_decides_alone() {
        var self = Giver.written(Giving.ownCapacity(15), "2026-11-28");
        given(relative, NAMED).when(asked(self, FIFTEEN)).then(consent(self));
        given(relative, NAMED)
                .when(asked(PARENT, FIFTEEN))
                .thenRejected(new RightIsThePatients(15));
    }

    @Test
    void below_fifteen_neither_child_nor_parent_is_let_in_by_software() {
        given(relative, NAMED)
                .when(asked(HERSELF, CHILD))
                .thenRejected(new NeedsDecision(Undecidable.UNDER_15));
        given(relative, NAMED)
                .when(asked(PARENT, CHILD))
                .thenRejected(new NeedsDecision(Undecidable.UNDER_15));
    }

    @Test
    void what_a_clinician_has_decided_is_given() {
        given(relative, NAMED)
                .when(asked(PARENT.decided(CASE), CHILD))
                .then(consent(PARENT.decided(CASE)));
        given(relative, NAMED)
                .when(asked(HERSELF.decided(CASE), UNABLE))
                .then(consent(HERSELF.decided(CASE)));
    }

    @Test
    void for_who_is_marked_unable_a_clinician_decides_whoever_asks() {
        for (var giver : List.of(HERSELF, GUARDIAN))
            given(relative, NAMED)
                    .when(asked(giver, UNABLE))
                    .thenRejected(new NeedsDecision(Undecidable.UNABLE_TO_CONSENT));
        var decided = GUARDIAN.decided(CASE);
        given(relative, NAMED).when(asked(decided, UNABLE)).then(consent(decided));
    }

    @ParameterizedTest
    @MethodSource
    void who_may_consent_stands_in_the_table(Capacity capacity, int age, boolean unable) {
        var years = age < 15 ? "below 15" : age < 18 ? "15 to 17" : "from 18";
        var said = List.of(capacity.name(), years, unable ? "yes" : "no");
        var giver = Giver.written(capacity, "2026-11-28");
        var patient = new Circumstances(age, unable, false, false, false);
        var then = given(relative, NAMED).when(asked(giver, patient));
        switch (TABLE.decide(said)) {
            case "GIVEN" -> then.then(consent(giver));
            case "REFUSED" -> then.thenRejected(new RightIsThePatients(age));
            default ->
                    then.thenRejected(
                            new NeedsDecision(
                                    age < 15
                                            ? Undecidable.UNDER_15
                                            : Undecidable.UNABLE_TO_CONSENT));
        }
    }

    static Stream<Arguments> who_may_consent_stands_in_the_table() {
        return Arrays.stream(Capacity.values())
                .flatMap(capacity ->
                        Stream.of(6, 14, 15, 17, 18, 66)
                                .flatMap(age ->
                                        Stream.of(true, false)
                                                .map(unable -> arguments(capacity, age, unable))));
    }

    @Test
    void who_acts_for_a_patient_does_not_let_themself_in() {
        given(relative, NAMED).when(asked(GUARDIAN, THEMSELF)).thenRejected(new AdmitsThemself());
        given(relative, NAMED).when(asked(HERSELF, THEMSELF)).then(consent(HERSELF));
    }

    @Test
    void staff_do_not_write_down_that_they_themselves_are_let_in() {
        var oral =
                new Giver(
                        Capacity.SELF,
                        Form.BEDSIDE,
                        IdentityCheck.KNOWN_TO_STAFF,
                        ofPatient("d2h5"),
                        "2026-11-28",
                        null);
        given(relative, NAMED).when(asked(oral, THEMSELF)).thenRejected(new AdmitsThemself());
        given(relative, NAMED).when(asked(oral, GROWN)).then(consent(oral));
    }

    @Test
    void whom_the_patient_has_barred_is_not_let_in() {
        given(relative, NAMED)
                .when(asked(HERSELF, new Circumstances(66, false, false, true, false)))
                .thenRejected(new Barred());
    }

    @Test
    void who_acts_for_a_patient_does_not_read_that_somebody_is_barred_and_staff_do() {
        var barred = new Circumstances(66, false, false, true, false);
        given(relative, NAMED).when(asked(GUARDIAN, barred)).thenRejected(new Confided());
        given(relative, NAMED)
                .when(asked(GUARDIAN.decided(CASE), barred))
                .thenRejected(new Barred());
    }

    @Test
    void what_a_representative_has_proposed_the_patient_alone_accepts() {
        var proposed =
                new ConsentProposed(
                        CONSENT, PATIENT, attend(ONE, UNTIL), Proposer.REPRESENTATIVE, NOW);
        given(relative, NAMED, proposed)
                .when(asked(GUARDIAN, GROWN))
                .thenRejected(new AdmitsThemself());
        given(relative, NAMED, proposed).when(asked(HERSELF, GROWN)).then(consent(HERSELF));
        var decided = GUARDIAN.decided(CASE);
        given(relative, NAMED, proposed).when(asked(decided, GROWN)).then(consent(decided));
    }

    @Test
    void where_representatives_disagree_none_of_them_gives_and_the_patient_does() {
        var inDispute = new Circumstances(66, false, false, false, false, true);
        given(relative, NAMED)
                .when(asked(GUARDIAN, inDispute))
                .thenRejected(new NeedsDecision(Undecidable.REPRESENTATIVES_DISAGREE));
        given(relative, NAMED).when(asked(HERSELF, inDispute)).then(consent(HERSELF));
    }

    @Test
    void nobody_consents_for_a_patient_who_has_died() {
        given(relative, NAMED)
                .when(asked(GUARDIAN, new Circumstances(66, false, true, false, false)))
                .thenRejected(new PatientDied());
    }

    @Test
    void a_consent_may_be_narrowed_and_not_widened_by_who_could_not_give_it() {
        var narrower = attend(ONE, UNTIL.minusDays(1));
        given(relative, NAMED, consent(PARENT.decided(CASE)))
                .when(new ChangeConsent(CONSENT, narrower, PARENT, CHILD, NOW, TODAY))
                .then(
                        new RelativeEvent.ConsentChanged(
                                CONSENT, RelativeEvent.Change.NARROWED, narrower, PARENT, NOW));
        given(relative, NAMED, consent(PARENT.decided(CASE)))
                .when(
                        new ChangeConsent(
                                CONSENT, attend(Scope.all(), UNTIL), PARENT, CHILD, NOW, TODAY))
                .thenRejected(new NeedsDecision(Undecidable.UNDER_15));
    }

    @Test
    void a_parents_consent_lapses_on_the_fifteenth_birthday() {
        given(relative, NAMED, consent(PARENT.decided(CASE)))
                .when(new LapseConsent(CONSENT, LapseReason.FIFTEEN, NOW))
                .then(new ConsentLapsed(CONSENT, LapseReason.FIFTEEN, NOW));
    }

    @Test
    void a_health_person_discloses_to_one_conversation_and_says_why() {
        var day = LocalDate.parse("2026-12-01");
        var disclosed =
                new Disclosed(
                        CONSENT,
                        PATIENT,
                        PERSON,
                        attend(ONE, day),
                        ofPatient("cmVhc29u"),
                        NOW,
                        CONTACT);
        var disclose = disclose(CONSENT, day, false);
        given(relative, NAMED).when(disclose).then(disclosed);
        given(relative, NAMED, disclosed)
                .when(give(OTHER, ONE, UNTIL))
                .thenRejected(new AlreadyGiven(CONSENT));
        given(relative, NAMED, disclosed)
                .when(new LapseConsent(CONSENT, LapseReason.DISCLOSURE_OVER, NOW))
                .then(new ConsentLapsed(CONSENT, LapseReason.DISCLOSURE_OVER, NOW));
        given(relative, NAMED, disclosed)
                .when(new WithdrawConsent(CONSENT, NOW))
                .then(new ConsentWithdrawn(CONSENT, NOW));
    }

    @Test
    void where_the_patient_has_consented_nothing_has_to_be_disclosed() {
        given(relative, NAMED, GIVEN)
                .when(disclose(OTHER, TODAY, false))
                .thenRejected(new AlreadyGiven(CONSENT));
    }

    @Test
    void nobody_discloses_to_themself() {
        given(relative, NAMED)
                .when(disclose(CONSENT, TODAY, true))
                .thenRejected(new AdmitsThemself());
    }

    private static Disclose disclose(UUID id, LocalDate day, boolean admitsThemself) {
        return new Disclose(
                id, APPOINTMENT, ofPatient("cmVhc29u"), NOW, day, TODAY, admitsThemself);
    }

    private static RelativeCommand.GiveConsent asked(Giver giver, Circumstances patient) {
        return give(CONSENT, attend(ONE, UNTIL), giver, patient);
    }

    private static ConsentGiven consent(Giver giver) {
        return new ConsentGiven(CONSENT, PATIENT, PERSON, attend(ONE, UNTIL), giver, NOW, CONTACT);
    }
}
