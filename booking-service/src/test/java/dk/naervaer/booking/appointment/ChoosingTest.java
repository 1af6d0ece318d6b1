package dk.naervaer.booking.appointment;

import static dk.naervaer.booking.appointment.AppointmentExamples.ASSESSED;
import static dk.naervaer.booking.appointment.AppointmentExamples.BOOKED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CANCELLED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CARDIOLOGY;
import static dk.naervaer.booking.appointment.AppointmentExamples.CHOSEN;
import static dk.naervaer.booking.appointment.AppointmentExamples.EINER;
import static dk.naervaer.booking.appointment.AppointmentExamples.HEARD;
import static dk.naervaer.booking.appointment.AppointmentExamples.HELD;
import static dk.naervaer.booking.appointment.AppointmentExamples.HINDERED;
import static dk.naervaer.booking.appointment.AppointmentExamples.MOVED;
import static dk.naervaer.booking.appointment.AppointmentExamples.NEXT_WEEK;
import static dk.naervaer.booking.appointment.AppointmentExamples.SUITABLE;
import static dk.naervaer.booking.appointment.AppointmentExamples.TEN;
import static dk.naervaer.booking.appointment.AppointmentExamples.UNMET;
import static dk.naervaer.booking.appointment.AppointmentExamples.grounds;
import static dk.naervaer.booking.appointment.AppointmentExamples.told;
import static dk.naervaer.eventsourcing.testing.Given.given;

import dk.naervaer.booking.appointment.AppointmentCommand.Assess;
import dk.naervaer.booking.appointment.AppointmentCommand.Choose;
import dk.naervaer.booking.appointment.AppointmentCommand.Hinder;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactChosen;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactFormPlanned;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentNoted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentSuitabilityAssessed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentWishUnmet;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyCancelled;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyConcluded;
import dk.naervaer.booking.appointment.AppointmentRejection.NotBooked;
import dk.naervaer.booking.appointment.AppointmentRejection.NotPossible;
import dk.naervaer.booking.appointment.AppointmentRejection.ReasonMissing;
import dk.naervaer.booking.appointment.Suitability.Extent;
import dk.naervaer.booking.appointment.Suitability.Verdict;
import dk.naervaer.personaldata.SealedValue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoosingTest {

    private static final Ruling STILL =
            new Ruling(Ruling.Says.YES, grounds("physical-stays-possible"));

    private static final SealedValue WHY = new SealedValue("key", "sealed", "print");
    private static final Suitability UNSUITABLE =
            new Suitability(Verdict.UNSUITABLE, Set.of(), Extent.APPOINTMENT, WHY);

    private final Appointment appointment = new Appointment();

    @Test
    void the_patient_chooses_what_the_rules_allow() {
        given(appointment, BOOKED).when(choose(ContactForm.VIDEO, Ruling.Says.YES)).then(CHOSEN);
        given(appointment, BOOKED, CHOSEN)
                .when(choose(ContactForm.VIDEO, Ruling.Says.YES))
                .thenNothing();
    }

    @Test
    void a_choice_can_be_changed_back() {
        given(appointment, BOOKED, CHOSEN)
                .when(choose(ContactForm.PHYSICAL, Ruling.Says.YES))
                .then(
                        new AppointmentContactChosen(
                                ContactForm.PHYSICAL, Chooser.PATIENT, grounds("suitable")));
    }

    @Test
    void a_patients_wish_that_is_not_possible_is_kept_with_its_reason_once() {
        var choose = choose(Chooser.PATIENT, Ruling.Says.NO, "not-assessed");
        given(appointment, BOOKED).when(choose).then(UNMET);
        given(appointment, BOOKED, UNMET).when(choose).thenNothing();
    }

    @Test
    void staff_are_told_why_it_is_not_possible() {
        given(appointment, BOOKED)
                .when(choose(Chooser.STAFF, Ruling.Says.NO, "not-on-board"))
                .thenRejected(new NotPossible(grounds("not-on-board")));
    }

    @Test
    void after_the_start_a_wish_is_refused() {
        given(appointment, BOOKED)
                .when(choose(Chooser.PATIENT, Ruling.Says.NO, "begun"))
                .thenRejected(new NotPossible(grounds("begun")));
    }

    @Test
    void nothing_is_chosen_or_judged_of_what_is_not_to_be_held() {
        var choose = choose(ContactForm.VIDEO, Ruling.Says.YES);
        var assess = assess(SUITABLE, Ruling.Says.YES, "professional-judgement");
        given(appointment).when(choose).thenRejected(new NotBooked());
        given(appointment, BOOKED, CANCELLED).when(choose).thenRejected(new AlreadyCancelled());
        given(appointment, BOOKED, HELD).when(choose).thenRejected(new AlreadyConcluded());
        given(appointment).when(assess).thenRejected(new NotBooked());
        given(appointment, BOOKED, CANCELLED).when(assess).thenRejected(new AlreadyCancelled());
        given(appointment, BOOKED, HELD).when(assess).thenRejected(new AlreadyConcluded());
    }

    @Test
    void a_patient_who_cannot_come_tells_it_once() {
        var hinder = new Hinder(Hindrance.ILL, STILL);
        given(appointment, BOOKED).when(hinder).then(HINDERED);
        given(appointment, BOOKED, HINDERED).when(hinder).thenNothing();
        given(appointment, BOOKED, CANCELLED).when(hinder).thenRejected(new AlreadyCancelled());
    }

    @Test
    void what_has_begun_is_no_longer_told_off() {
        given(appointment, BOOKED)
                .when(new Hinder(Hindrance.ILL, new Ruling(Ruling.Says.NO, grounds("begun"))))
                .thenRejected(new NotPossible(grounds("begun")));
    }

    @Test
    void who_chooses_again_can_attend_again() {
        given(appointment, BOOKED, HINDERED)
                .when(choose(ContactForm.PHYSICAL, Ruling.Says.YES))
                .then(
                        new AppointmentContactChosen(
                                ContactForm.PHYSICAL, Chooser.PATIENT, grounds("suitable")));
        given(appointment, BOOKED, HINDERED, CHOSEN)
                .when(new Hinder(Hindrance.ILL, STILL))
                .then(HINDERED);
    }

    @Test
    void what_the_epj_has_said_all_along_undoes_no_choice() {
        given(appointment, BOOKED, HEARD, CHOSEN).when(told()).thenNothing();
        given(appointment, BOOKED, CHOSEN)
                .when(told(NEXT_WEEK, CARDIOLOGY, ContactForm.PHYSICAL))
                .then(MOVED, HEARD);
    }

    @Test
    void an_epj_that_repeats_the_choice_changes_nothing() {
        given(appointment, BOOKED, CHOSEN)
                .when(told(TEN, CARDIOLOGY, ContactForm.VIDEO))
                .then(
                        new AppointmentNoted(
                                new Told(EINER, CARDIOLOGY, TEN, ContactForm.VIDEO, Status.BOOKED)),
                        HEARD);
    }

    @Test
    void an_epj_that_changes_its_mind_after_the_choice_is_heard() {
        given(appointment, BOOKED, CHOSEN)
                .when(told(TEN, CARDIOLOGY, ContactForm.PHONE))
                .then(new AppointmentContactFormPlanned(ContactForm.PHONE), HEARD);
    }

    @Test
    void a_judgement_that_needs_a_reason_is_refused_without_one() {
        given(appointment, BOOKED)
                .when(assess(SUITABLE, Ruling.Says.WITH_REASON, "first-contact"))
                .thenRejected(new ReasonMissing(grounds("first-contact")));
    }

    @Test
    void a_judgement_that_is_not_theirs_is_refused() {
        given(appointment, BOOKED)
                .when(assess(SUITABLE, Ruling.Says.NO, "first-contact-others"))
                .thenRejected(new NotPossible(grounds("first-contact-others")));
    }

    @Test
    void the_same_judgement_again_is_nothing_new() {
        given(appointment, BOOKED, ASSESSED)
                .when(assess(SUITABLE, Ruling.Says.YES, "warnings"))
                .thenNothing();
    }

    @Test
    void a_wish_is_met_as_soon_as_it_is_found_justifiable() {
        given(appointment, BOOKED, UNMET)
                .when(assess(SUITABLE, Ruling.Says.YES, "warnings"))
                .then(
                        ASSESSED,
                        new AppointmentContactChosen(
                                ContactForm.VIDEO, Chooser.PATIENT, grounds("warnings")));
    }

    @Test
    void a_wish_that_another_rule_forbids_is_not_met_by_a_judgement() {
        var judged =
                new Assess(
                        SUITABLE,
                        new Ruling(Ruling.Says.YES, grounds("warnings")),
                        Set.of(ContactForm.PHYSICAL));
        given(appointment, BOOKED, UNMET).when(judged).then(ASSESSED);
    }

    @Test
    void the_clinician_has_the_last_word_and_the_wish_stays_known() {
        given(appointment, BOOKED, CHOSEN)
                .when(assess(UNSUITABLE, Ruling.Says.WITH_REASON, "unsuitable"))
                .then(
                        new AppointmentSuitabilityAssessed(UNSUITABLE, grounds("unsuitable")),
                        new AppointmentContactChosen(
                                ContactForm.PHYSICAL, Chooser.CLINICIAN, grounds("unsuitable")),
                        new AppointmentWishUnmet(ContactForm.VIDEO, grounds("unsuitable")));
    }

    private static Choose choose(ContactForm form, Ruling.Says says) {
        return new Choose(form, Chooser.PATIENT, new Ruling(says, grounds("suitable")));
    }

    private static Choose choose(Chooser by, Ruling.Says says, String rule) {
        return new Choose(ContactForm.VIDEO, by, new Ruling(says, grounds(rule)));
    }

    private static Assess assess(Suitability suitability, Ruling.Says says, String rule) {
        var possible =
                suitability.verdict() == Verdict.SUITABLE
                        ? Set.of(ContactForm.values())
                        : Set.of(ContactForm.PHYSICAL);
        return new Assess(suitability, new Ruling(says, grounds(rule)), possible);
    }
}
