package dk.naervaer.consent.relative;

import static dk.naervaer.consent.relative.RelativeExamples.CLOSED;
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
import static dk.naervaer.consent.relative.RelativeExamples.TODAY;
import static dk.naervaer.consent.relative.RelativeExamples.UNTIL;
import static dk.naervaer.consent.relative.RelativeExamples.WITHDRAWN;
import static dk.naervaer.consent.relative.RelativeExamples.attend;
import static dk.naervaer.consent.relative.RelativeExamples.give;
import static dk.naervaer.consent.relative.RelativeExamples.ofPatient;
import static dk.naervaer.eventsourcing.testing.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.consent.relative.RelativeCommand.ChangeConsent;
import dk.naervaer.consent.relative.RelativeCommand.ConfirmContact;
import dk.naervaer.consent.relative.RelativeCommand.ConfirmJournalled;
import dk.naervaer.consent.relative.RelativeCommand.LapseConsent;
import dk.naervaer.consent.relative.RelativeCommand.NoticeRenewal;
import dk.naervaer.consent.relative.RelativeCommand.PauseConsent;
import dk.naervaer.consent.relative.RelativeCommand.ProposeConsent;
import dk.naervaer.consent.relative.RelativeCommand.RefuseConsent;
import dk.naervaer.consent.relative.RelativeCommand.ResumeConsent;
import dk.naervaer.consent.relative.RelativeCommand.WithdrawConsent;
import dk.naervaer.consent.relative.RelativeEvent.Change;
import dk.naervaer.consent.relative.RelativeEvent.ConsentChanged;
import dk.naervaer.consent.relative.RelativeEvent.ConsentJournalled;
import dk.naervaer.consent.relative.RelativeEvent.ConsentLapsed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentPaused;
import dk.naervaer.consent.relative.RelativeEvent.ConsentProposed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentRefused;
import dk.naervaer.consent.relative.RelativeEvent.ConsentResumed;
import dk.naervaer.consent.relative.RelativeEvent.ConsentWithdrawn;
import dk.naervaer.consent.relative.RelativeEvent.ContactConfirmed;
import dk.naervaer.consent.relative.RelativeEvent.RenewalNoticed;
import dk.naervaer.consent.relative.RelativeRejection.AlreadyGiven;
import dk.naervaer.consent.relative.RelativeRejection.ContactUnconfirmed;
import dk.naervaer.consent.relative.RelativeRejection.StandsOtherwise;
import dk.naervaer.consent.relative.RelativeRejection.UnknownMatter;
import dk.naervaer.consent.relative.RelativeRejection.UntilTooFar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConsentRulesTest {

    private static final Grant PART =
            new Grant(Degree.ATTEND_PART, ofPatient("bm90ZQ=="), ONE, UNTIL);
    private static final Grant EVERYTHING = attend(Scope.all(), UNTIL);
    private static final ConsentProposed PROPOSED =
            new ConsentProposed(CONSENT, PATIENT, attend(ONE, UNTIL), Proposer.EPJ, NOW);
    private static final ConsentPaused PAUSE = new ConsentPaused(CONSENT, WITHDRAWN);
    private static final ConsentLapsed LAPSE =
            new ConsentLapsed(CONSENT, LapseReason.EXPIRED, WITHDRAWN);

    private final Relative relative = new Relative();

    @Test
    void a_consent_that_permits_less_is_narrowed() {
        given(relative, NAMED, GIVEN)
                .when(changing(PART, TODAY))
                .then(new ConsentChanged(CONSENT, Change.NARROWED, PART, HERSELF, NOW));
    }

    @Test
    void a_consent_that_permits_anything_more_is_widened() {
        given(relative, NAMED, GIVEN)
                .when(changing(EVERYTHING, TODAY))
                .then(new ConsentChanged(CONSENT, Change.WIDENED, EVERYTHING, HERSELF, NOW));
    }

    @Test
    void a_change_that_changes_nothing_says_nothing() {
        given(relative, NAMED, GIVEN).when(changing(GIVEN.grant(), TODAY)).thenNothing();
    }

    @Test
    void the_year_is_counted_from_the_giving_and_not_from_the_change() {
        var latest = TODAY.plusYears(1);
        var later = TODAY.plusDays(30);
        given(relative, NAMED, GIVEN)
                .when(changing(attend(ONE, latest.plusDays(1)), later))
                .thenRejected(new UntilTooFar(latest.plusDays(1), latest));
        given(relative, NAMED, GIVEN)
                .when(changing(attend(ONE, latest), later))
                .then(
                        new ConsentChanged(
                                CONSENT, Change.WIDENED, attend(ONE, latest), HERSELF, NOW));
    }

    @Test
    void a_consent_to_one_appointment_leaves_three_months_to_move_it_and_at_most_a_year() {
        var day = LocalDate.parse("2027-01-14");
        assertThat(Giving.ofOneAppointment(day, TODAY)).isEqualTo("2027-04-14");
        assertThat(Giving.ofOneAppointment(TODAY.plusMonths(11), TODAY))
                .isEqualTo(TODAY.plusYears(1));
        assertThat(Giving.ofOneAppointment(TODAY.minusYears(1), TODAY)).isEqualTo(TODAY);
    }

    @Test
    void what_is_over_cannot_be_changed() {
        given(relative, NAMED, GIVEN, new ConsentWithdrawn(CONSENT, WITHDRAWN))
                .when(changing(PART, TODAY))
                .thenRejected(new StandsOtherwise(CONSENT, Standing.WITHDRAWN));
        given(relative, NAMED, GIVEN)
                .when(changing(PART, UNTIL.plusDays(1)))
                .thenRejected(new StandsOtherwise(CONSENT, Standing.OPEN));
    }

    @Test
    void a_paused_consent_is_taken_up_again() {
        given(relative, NAMED, GIVEN).when(new PauseConsent(CONSENT, WITHDRAWN)).then(PAUSE);
        given(relative, NAMED, GIVEN, PAUSE)
                .when(new PauseConsent(CONSENT, WITHDRAWN))
                .thenNothing();
        given(relative, NAMED, GIVEN, PAUSE)
                .when(new ResumeConsent(CONSENT, HERSELF, GROWN, NOW, TODAY))
                .then(new ConsentResumed(CONSENT, NOW));
    }

    @Test
    void a_paused_consent_lapses_all_the_same() {
        given(relative, NAMED, GIVEN, PAUSE)
                .when(new ResumeConsent(CONSENT, HERSELF, GROWN, NOW, UNTIL.plusDays(1)))
                .thenRejected(new StandsOtherwise(CONSENT, Standing.PAUSED));
        given(relative, NAMED, GIVEN, PAUSE)
                .when(new LapseConsent(CONSENT, LapseReason.EXPIRED, WITHDRAWN))
                .then(LAPSE);
    }

    @Test
    void a_paused_consent_can_be_withdrawn_and_not_given_twice() {
        given(relative, NAMED, GIVEN, PAUSE)
                .when(new WithdrawConsent(CONSENT, WITHDRAWN))
                .then(new ConsentWithdrawn(CONSENT, WITHDRAWN));
        given(relative, NAMED, GIVEN, PAUSE)
                .when(give(OTHER, ONE, UNTIL))
                .thenRejected(new AlreadyGiven(CONSENT));
    }

    @Test
    void what_the_epj_proposes_is_given_by_the_patient_as_the_patient_wants_it() {
        given(relative, NAMED).when(propose()).then(PROPOSED);
        given(relative, NAMED, PROPOSED).when(propose()).thenNothing();
        given(relative, NAMED, PROPOSED)
                .when(give(CONSENT, PART, HERSELF, GROWN))
                .then(
                        new RelativeEvent.ConsentGiven(
                                CONSENT,
                                PATIENT,
                                RelativeExamples.PERSON,
                                PART,
                                HERSELF,
                                NOW,
                                CONTACT));
    }

    @Test
    void a_proposal_is_refused_once_and_for_all() {
        var refused = new ConsentRefused(CONSENT, NOW);
        given(relative, NAMED, PROPOSED).when(new RefuseConsent(CONSENT, NOW)).then(refused);
        given(relative, NAMED, PROPOSED, refused)
                .when(new RefuseConsent(CONSENT, NOW))
                .thenNothing();
        given(relative, NAMED, PROPOSED, refused)
                .when(give(CONSENT, ONE, UNTIL))
                .thenRejected(new StandsOtherwise(CONSENT, Standing.REFUSED));
        given(relative, NAMED, PROPOSED, refused)
                .when(propose())
                .thenRejected(new StandsOtherwise(CONSENT, Standing.REFUSED));
    }

    @Test
    void what_was_given_is_withdrawn_and_not_refused() {
        given(relative, NAMED, GIVEN)
                .when(new RefuseConsent(CONSENT, NOW))
                .thenRejected(new StandsOtherwise(CONSENT, Standing.OPEN));
    }

    @Test
    void the_clock_says_once_that_a_consent_has_lapsed() {
        given(relative, NAMED, GIVEN)
                .when(new LapseConsent(CONSENT, LapseReason.EXPIRED, WITHDRAWN))
                .then(LAPSE);
        given(relative, NAMED, GIVEN, LAPSE)
                .when(new LapseConsent(CONSENT, LapseReason.EXPIRED, CLOSED))
                .thenNothing();
        given(relative, NAMED, GIVEN, LAPSE)
                .when(new WithdrawConsent(CONSENT, CLOSED))
                .thenNothing();
    }

    @Test
    void the_patient_is_told_once_that_a_consent_will_end() {
        var noticed = new RenewalNoticed(CONSENT, UNTIL, WITHDRAWN);
        given(relative, NAMED, GIVEN).when(new NoticeRenewal(CONSENT, WITHDRAWN)).then(noticed);
        given(relative, NAMED, GIVEN, noticed)
                .when(new NoticeRenewal(CONSENT, CLOSED))
                .thenNothing();
        given(relative, NAMED, GIVEN, LAPSE)
                .when(new NoticeRenewal(CONSENT, CLOSED))
                .thenRejected(new StandsOtherwise(CONSENT, Standing.LAPSED));
    }

    @Test
    void a_number_nobody_has_confirmed_for_ninety_days_gets_nothing_new() {
        var later = TODAY.plusDays(91);
        given(relative, NAMED)
                .when(
                        new RelativeCommand.GiveConsent(
                                OTHER, EVERYTHING, HERSELF, GROWN, NOW, later))
                .thenRejected(new ContactUnconfirmed(TODAY));
        var confirmed = new ContactConfirmed(confirmed(later), NOW);
        given(relative, NAMED).when(new ConfirmContact(confirmed(later), NOW)).then(confirmed);
        given(relative, NAMED, GIVEN, PAUSE)
                .when(new ResumeConsent(CONSENT, HERSELF, GROWN, NOW, later))
                .thenRejected(new ContactUnconfirmed(TODAY));
        given(relative, NAMED, GIVEN, PAUSE, confirmed)
                .when(new ResumeConsent(CONSENT, HERSELF, GROWN, NOW, later))
                .then(new ConsentResumed(CONSENT, NOW));
    }

    @Test
    void the_journal_confirms_each_matter_once() {
        var first = new ConsentJournalled(CONSENT, 1, "EPJ-1", CLOSED);
        given(relative, NAMED, GIVEN)
                .when(new ConfirmJournalled(CONSENT, 1, "EPJ-1", CLOSED))
                .then(first);
        given(relative, NAMED, GIVEN, first)
                .when(new ConfirmJournalled(CONSENT, 1, "EPJ-2", CLOSED))
                .thenNothing();
        given(relative, NAMED, GIVEN, first)
                .when(new ConfirmJournalled(CONSENT, 2, "EPJ-2", CLOSED))
                .thenRejected(new UnknownMatter(2, 1));
        given(relative, NAMED, GIVEN, first, new ConsentWithdrawn(CONSENT, WITHDRAWN))
                .when(new ConfirmJournalled(CONSENT, 2, "EPJ-2", CLOSED))
                .then(new ConsentJournalled(CONSENT, 2, "EPJ-2", CLOSED));
    }

    private static Contact confirmed(LocalDate on) {
        return CONTACT.confirmed(on);
    }

    private static ProposeConsent propose() {
        return new ProposeConsent(CONSENT, attend(ONE, UNTIL), Proposer.EPJ, null, NOW, TODAY);
    }

    private static ChangeConsent changing(Grant to, LocalDate today) {
        return new ChangeConsent(CONSENT, to, HERSELF, GROWN, NOW, today);
    }
}
