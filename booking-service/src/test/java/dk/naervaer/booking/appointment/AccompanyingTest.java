package dk.naervaer.booking.appointment;

import static dk.naervaer.booking.appointment.AppointmentExamples.BOOKED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CANCELLED;
import static dk.naervaer.booking.appointment.AppointmentExamples.DONE;
import static dk.naervaer.booking.appointment.AppointmentExamples.HEARD;
import static dk.naervaer.booking.appointment.AppointmentExamples.HELD;
import static dk.naervaer.booking.appointment.AppointmentExamples.MOVED;
import static dk.naervaer.booking.appointment.AppointmentExamples.PLAN;
import static dk.naervaer.booking.appointment.AppointmentExamples.RELATIVE_WISHED;
import static dk.naervaer.booking.appointment.AppointmentExamples.RELATIVE_WISH_MET;
import static dk.naervaer.booking.appointment.AppointmentExamples.RELATIVE_WISH_UNMET;
import static dk.naervaer.booking.appointment.AppointmentExamples.RELATIVE_WISH_WITHDRAWN;
import static dk.naervaer.booking.appointment.AppointmentExamples.follow;
import static dk.naervaer.booking.appointment.AppointmentExamples.grounds;
import static dk.naervaer.eventsourcing.testing.Given.given;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.naervaer.booking.appointment.AppointmentCommand.Conclude;
import dk.naervaer.booking.appointment.AppointmentCommand.RefuseRelative;
import dk.naervaer.booking.appointment.AppointmentCommand.WishForRelative;
import dk.naervaer.booking.appointment.AppointmentCommand.WishForRelativeNoMore;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentConcluded;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWishUnmet;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeWished;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyCancelled;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyConcluded;
import dk.naervaer.booking.appointment.AppointmentRejection.NoRelativeWished;
import dk.naervaer.booking.appointment.AppointmentRejection.NotPossible;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccompanyingTest {

    private static final WishForRelative WELCOME = wish(Ruling.Says.YES, "welcome");

    private final Appointment appointment = new Appointment();

    @Test
    void a_patient_asks_for_a_relative_once_and_may_take_it_back() {
        given(appointment, BOOKED).when(WELCOME).then(RELATIVE_WISHED);
        given(appointment, BOOKED, RELATIVE_WISHED).when(WELCOME).thenNothing();
        var noMore = new WishForRelativeNoMore(Chooser.PATIENT);
        given(appointment, BOOKED, RELATIVE_WISHED).when(noMore).then(RELATIVE_WISH_WITHDRAWN);
        given(appointment, BOOKED).when(noMore).thenNothing();
    }

    @Test
    void staff_ask_at_the_patients_word() {
        given(appointment, BOOKED)
                .when(new WishForRelative(Chooser.STAFF, WELCOME.ruling()))
                .then(new AppointmentRelativeWished(Chooser.STAFF));
    }

    @Test
    void a_department_that_is_not_on_board_keeps_the_wish_with_its_reason() {
        var notOnBoard = wish(Ruling.Says.NO, "not-on-board");
        given(appointment, BOOKED).when(notOnBoard).then(RELATIVE_WISHED, RELATIVE_WISH_UNMET);
        given(appointment, BOOKED, RELATIVE_WISHED, RELATIVE_WISH_UNMET)
                .when(notOnBoard)
                .thenNothing();
        given(appointment, BOOKED, RELATIVE_WISHED, RELATIVE_WISH_UNMET)
                .when(WELCOME)
                .then(RELATIVE_WISHED);
    }

    @Test
    void a_rule_of_the_installation_is_named_too() {
        given(appointment, BOOKED)
                .when(wish(Ruling.Says.NO, "theatre"))
                .then(
                        RELATIVE_WISHED,
                        new AppointmentRelativeWishUnmet(Alone.NOT_POSSIBLE, grounds("theatre")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"begun", "not-in-person"})
    void where_there_is_nothing_to_wish_for_it_is_refused(String rule) {
        given(appointment, BOOKED)
                .when(wish(Ruling.Says.NO, rule))
                .thenRejected(new NotPossible(grounds(rule)));
    }

    @Test
    void what_is_over_is_wished_for_no_more() {
        given(appointment, BOOKED, HELD).when(WELCOME).thenRejected(new AlreadyConcluded());
        given(appointment, BOOKED, CANCELLED).when(WELCOME).thenRejected(new AlreadyCancelled());
    }

    @Test
    void staff_say_why_it_cannot_be() {
        given(appointment, BOOKED, RELATIVE_WISHED)
                .when(new RefuseRelative(Alone.NO_EQUIPMENT))
                .then(unmet(Alone.NO_EQUIPMENT));
        given(appointment, BOOKED, RELATIVE_WISHED, unmet(Alone.NO_EQUIPMENT))
                .when(new RefuseRelative(Alone.NO_EQUIPMENT))
                .thenNothing();
        given(appointment, BOOKED)
                .when(new RefuseRelative(Alone.NO_EQUIPMENT))
                .thenRejected(new NoRelativeWished());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"NO_EQUIPMENT", "NOT_JUSTIFIABLE"},
            mode = EnumSource.Mode.EXCLUDE)
    void only_some_reasons_are_the_staffs(Alone why) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RefuseRelative(why));
    }

    @Test
    void a_relative_who_took_part_has_met_the_wish() {
        given(appointment, BOOKED, RELATIVE_WISHED).when(held(null)).then(HELD, RELATIVE_WISH_MET);
        given(appointment, BOOKED, RELATIVE_WISHED, RELATIVE_WISH_UNMET)
                .when(held(null))
                .then(HELD, RELATIVE_WISH_MET);
        given(appointment, BOOKED).when(held(null)).then(HELD);
    }

    @Test
    void whoever_was_alone_in_the_end_knows_why() {
        given(appointment, BOOKED, RELATIVE_WISHED)
                .when(held(Alone.NOT_ADMITTED))
                .then(HELD, unmet(Alone.NOT_ADMITTED));
        given(appointment, BOOKED).when(held(Alone.NOT_ADMITTED)).then(HELD);
    }

    @Test
    void a_refusal_remains_the_reason() {
        given(appointment, BOOKED, RELATIVE_WISHED, RELATIVE_WISH_UNMET)
                .when(held(Alone.NOBODY_INVITED))
                .then(HELD);
    }

    @Test
    void a_corrected_outcome_corrects_what_became_of_the_wish() {
        var missed = new AppointmentConcluded(Outcome.NO_SHOW, null, DONE);
        given(appointment, BOOKED, RELATIVE_WISHED, missed, unmet(Alone.NOT_HELD))
                .when(held(null))
                .then(HELD, RELATIVE_WISH_MET);
    }

    @Test
    void the_same_reason_is_told_once() {
        var missed = new AppointmentConcluded(Outcome.NO_SHOW, null, DONE);
        var unanswered = new Conclusion(Outcome.UNANSWERED, null);
        given(appointment, BOOKED, RELATIVE_WISHED, missed, unmet(Alone.NOT_HELD))
                .when(new Conclude(unanswered, DONE, null, Alone.NOT_HELD))
                .then(new AppointmentConcluded(Outcome.UNANSWERED, null, DONE));
    }

    @Test
    void a_patient_who_did_not_come_had_no_relative_there() {
        given(appointment, BOOKED, RELATIVE_WISHED)
                .when(follow(PLAN.with(Status.MISSED)))
                .then(
                        new AppointmentConcluded(Outcome.NO_SHOW, null, DONE),
                        unmet(Alone.NOT_HELD),
                        new AppointmentEvent.AppointmentNoted(PLAN.with(Status.MISSED)),
                        HEARD);
    }

    @Test
    void on_another_day_it_is_wished_for_still() {
        given(appointment, BOOKED, RELATIVE_WISHED, HELD, RELATIVE_WISH_MET, MOVED)
                .when(held(Alone.DECLINED))
                .then(HELD, unmet(Alone.DECLINED));
        given(appointment, BOOKED, RELATIVE_WISHED, RELATIVE_WISH_UNMET, MOVED)
                .when(held(Alone.DECLINED))
                .then(HELD, unmet(Alone.DECLINED));
    }

    private static AppointmentRelativeWishUnmet unmet(Alone why) {
        return new AppointmentRelativeWishUnmet(why, null);
    }

    private static Conclude held(@Nullable Alone alone) {
        return new Conclude(new Conclusion(Outcome.HELD, ContactForm.PHYSICAL), DONE, null, alone);
    }

    private static WishForRelative wish(Ruling.Says says, String rule) {
        return new WishForRelative(Chooser.PATIENT, new Ruling(says, grounds(rule)));
    }
}
