package dk.naervaer.booking.appointment;

import static dk.naervaer.booking.appointment.AppointmentExamples.ANSWERED;
import static dk.naervaer.booking.appointment.AppointmentExamples.A_DOCTOR;
import static dk.naervaer.booking.appointment.AppointmentExamples.BOOKED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CANCELLED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CHOSEN;
import static dk.naervaer.booking.appointment.AppointmentExamples.HELD;
import static dk.naervaer.booking.appointment.AppointmentExamples.HINDERED;
import static dk.naervaer.booking.appointment.AppointmentExamples.MOVED;
import static dk.naervaer.booking.appointment.AppointmentExamples.ofEiner;
import static dk.naervaer.eventsourcing.testing.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.AppointmentCommand.HearAnswer;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentAnswered;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyCancelled;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyConcluded;
import dk.naervaer.booking.appointment.AppointmentRejection.NotBooked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnsweringTest {

    private static final AppointmentAnswered YES = patient(Answer.ACCEPTED);
    private static final AppointmentAnswered NO = patient(Answer.DECLINED);
    private static final AppointmentAnswered PERHAPS = patient(Answer.TENTATIVE);

    private final Appointment appointment = new Appointment();

    @Test
    void an_answer_is_kept_once_for_each_who_gives_one() {
        given(appointment, BOOKED).when(hear(ANSWERED)).then(ANSWERED);
        given(appointment, BOOKED, ANSWERED).when(hear(ANSWERED)).thenNothing();
        var another =
                new AppointmentAnswered(
                        Answerer.PROFESSIONAL, ofEiner("YW5kZW4="), Answer.TENTATIVE);
        given(appointment, BOOKED, ANSWERED).when(hear(another)).then(another);
        var now = new AppointmentAnswered(Answerer.PROFESSIONAL, A_DOCTOR, Answer.ACCEPTED);
        given(appointment, BOOKED, ANSWERED).when(hear(now)).then(now);
        assertThat(after(BOOKED, ANSWERED, another, now).account().answers())
                .containsExactly(another, now);
    }

    @Test
    void a_no_of_the_patient_cancels_nothing_and_stands_until_a_yes() {
        given(appointment, BOOKED).when(hear(NO)).then(NO);
        assertThat(hindrance(BOOKED, NO)).isEqualTo(Hindrance.OTHER);
        assertThat(hindrance(BOOKED, NO, PERHAPS)).isEqualTo(Hindrance.OTHER);
        assertThat(hindrance(BOOKED, NO, YES)).isNull();
        assertThat(hindrance(BOOKED, ANSWERED)).isNull();
    }

    @Test
    void a_reason_that_the_patient_has_told_here_is_kept() {
        assertThat(hindrance(BOOKED, HINDERED, NO)).isEqualTo(Hindrance.ILL);
        assertThat(hindrance(BOOKED, HINDERED, PERHAPS)).isEqualTo(Hindrance.ILL);
        assertThat(hindrance(BOOKED, HINDERED, YES)).isNull();
    }

    @Test
    void an_answer_that_something_has_undone_is_heard_again() {
        given(appointment, BOOKED, YES, HINDERED).when(hear(YES)).then(YES);
        given(appointment, BOOKED, NO, CHOSEN).when(hear(NO)).then(NO);
    }

    @Test
    void another_time_is_to_be_answered_anew() {
        assertThat(after(BOOKED, NO, MOVED).account().answers()).isEmpty();
        assertThat(hindrance(BOOKED, NO, MOVED)).isNull();
        assertThat(hindrance(BOOKED, HINDERED, MOVED)).isEqualTo(Hindrance.ILL);
        assertThat(after(BOOKED, YES, CANCELLED, BOOKED).account().answers()).isEmpty();
    }

    @Test
    void only_what_is_still_to_be_held_is_answered() {
        given(appointment).when(hear(YES)).thenRejected(new NotBooked());
        given(appointment, BOOKED, CANCELLED).when(hear(YES)).thenRejected(new AlreadyCancelled());
        given(appointment, BOOKED, HELD).when(hear(YES)).thenRejected(new AlreadyConcluded());
    }

    private static AppointmentAnswered patient(Answer answer) {
        return new AppointmentAnswered(Answerer.PATIENT, null, answer);
    }

    private static HearAnswer hear(AppointmentAnswered answered) {
        return new HearAnswer(answered.by(), answered.who(), answered.answer());
    }

    private @Nullable Hindrance hindrance(AppointmentEvent... events) {
        return ((Appointment.State.Booked) after(events)).decided().hindrance();
    }

    private Appointment.State after(AppointmentEvent... events) {
        var state = appointment.initial();
        for (var event : events) state = appointment.evolve(state, event);
        return state;
    }
}
