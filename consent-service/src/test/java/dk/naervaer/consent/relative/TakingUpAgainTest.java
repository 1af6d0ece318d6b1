package dk.naervaer.consent.relative;

import static dk.naervaer.consent.relative.RelativeExamples.CONSENT;
import static dk.naervaer.consent.relative.RelativeExamples.CONTACT;
import static dk.naervaer.consent.relative.RelativeExamples.GIVEN;
import static dk.naervaer.consent.relative.RelativeExamples.GROWN;
import static dk.naervaer.consent.relative.RelativeExamples.HERSELF;
import static dk.naervaer.consent.relative.RelativeExamples.NAMED;
import static dk.naervaer.consent.relative.RelativeExamples.NOW;
import static dk.naervaer.consent.relative.RelativeExamples.ONE;
import static dk.naervaer.consent.relative.RelativeExamples.PATIENT;
import static dk.naervaer.consent.relative.RelativeExamples.PERSON;
import static dk.naervaer.consent.relative.RelativeExamples.TODAY;
import static dk.naervaer.consent.relative.RelativeExamples.UNTIL;
import static dk.naervaer.consent.relative.RelativeExamples.attend;
import static dk.naervaer.eventsourcing.testing.Given.given;

import dk.naervaer.consent.relative.RelativeCommand.ResumeConsent;
import dk.naervaer.consent.relative.RelativeEvent.ConsentGiven;
import dk.naervaer.consent.relative.RelativeEvent.ConsentPaused;
import dk.naervaer.consent.relative.RelativeEvent.ConsentResumed;
import dk.naervaer.consent.relative.RelativeRejection.AdmitsThemself;
import dk.naervaer.consent.relative.RelativeRejection.Barred;
import dk.naervaer.consent.relative.RelativeRejection.NeedsDecision;
import dk.naervaer.consent.relative.RelativeRejection.PatientDied;
import dk.naervaer.consent.relative.RelativeRejection.RightIsThePatients;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TakingUpAgainTest {

    private static final UUID CASE = UUID.fromString("5b0c6d7e-8f90-4a1b-9c2d-3e4f5a6b7c8d");
    private static final Giver PARENT = Giver.written(Capacity.PARENT, "2026-11-28");
    private static final Giver GUARDIAN = Giver.written(Capacity.GUARDIAN, "2026-11-28");
    private static final ConsentPaused PAUSE = new ConsentPaused(CONSENT, NOW);
    private static final ConsentGiven FOR_A_CHILD =
            new ConsentGiven(
                    CONSENT,
                    PATIENT,
                    PERSON,
                    attend(ONE, UNTIL),
                    PARENT.decided(CASE),
                    NOW,
                    CONTACT);

    private final Relative relative = new Relative();

    @Test
    void who_could_give_it_takes_it_up_again() {
        given(relative, NAMED, GIVEN, PAUSE)
                .when(resume(HERSELF, GROWN))
                .then(new ConsentResumed(CONSENT, NOW));
        given(relative, NAMED, GIVEN, PAUSE)
                .when(resume(GUARDIAN, GROWN))
                .then(new ConsentResumed(CONSENT, NOW));
    }

    @Test
    void a_guardian_whom_the_patient_has_paused_does_not_let_themself_in_again() {
        given(relative, NAMED, GIVEN, PAUSE)
                .when(resume(GUARDIAN, new Circumstances(66, false, false, false, true)))
                .thenRejected(new AdmitsThemself());
    }

    @Test
    void for_a_child_neither_child_nor_parent_takes_it_up_without_a_clinician() {
        for (var giver : new Giver[] {HERSELF, PARENT, GUARDIAN})
            given(relative, NAMED, FOR_A_CHILD, PAUSE)
                    .when(resume(giver, Circumstances.ofAge(14)))
                    .thenRejected(new NeedsDecision(Undecidable.UNDER_15));
    }

    @Test
    void who_is_marked_unable_does_not_take_it_up_without_a_clinician() {
        var unable = new Circumstances(66, true, false, false, false);
        for (var giver : new Giver[] {HERSELF, GUARDIAN})
            given(relative, NAMED, GIVEN, PAUSE)
                    .when(resume(giver, unable))
                    .thenRejected(new NeedsDecision(Undecidable.UNABLE_TO_CONSENT));
    }

    @Test
    void what_representatives_disagree_about_is_not_taken_up_by_one_of_them() {
        given(relative, NAMED, GIVEN, PAUSE)
                .when(resume(GUARDIAN, new Circumstances(66, false, false, false, false, true)))
                .thenRejected(new NeedsDecision(Undecidable.REPRESENTATIVES_DISAGREE));
    }

    @Test
    void who_has_been_barred_or_whose_patient_has_died_is_not_let_in_again() {
        given(relative, NAMED, GIVEN, PAUSE)
                .when(resume(HERSELF, new Circumstances(66, false, false, true, false)))
                .thenRejected(new Barred());
        given(relative, NAMED, GIVEN, PAUSE)
                .when(resume(HERSELF, new Circumstances(66, false, true, false, false)))
                .thenRejected(new PatientDied());
    }

    @Test
    void what_a_parent_gave_is_not_taken_up_again_after_the_fifteenth_birthday() {
        for (var giver : new Giver[] {HERSELF, PARENT})
            given(relative, NAMED, FOR_A_CHILD, PAUSE)
                    .when(resume(giver, Circumstances.ofAge(15)))
                    .thenRejected(new RightIsThePatients(15));
    }

    private static ResumeConsent resume(Giver giver, Circumstances patient) {
        return new ResumeConsent(CONSENT, giver, patient, NOW, TODAY);
    }
}
