package dk.naervaer.booking.appointment;

import static dk.naervaer.booking.appointment.AppointmentExamples.BOOKED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CANCELLED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CARDIOLOGY;
import static dk.naervaer.booking.appointment.AppointmentExamples.CLOSED;
import static dk.naervaer.booking.appointment.AppointmentExamples.DONE;
import static dk.naervaer.booking.appointment.AppointmentExamples.EINER;
import static dk.naervaer.booking.appointment.AppointmentExamples.HELD;
import static dk.naervaer.booking.appointment.AppointmentExamples.IDENTIFIER;
import static dk.naervaer.booking.appointment.AppointmentExamples.MOVED;
import static dk.naervaer.booking.appointment.AppointmentExamples.OPENED;
import static dk.naervaer.booking.appointment.AppointmentExamples.PLAN_B;
import static dk.naervaer.booking.appointment.AppointmentExamples.STARTED;
import static dk.naervaer.booking.appointment.AppointmentExamples.TAKEN;
import static dk.naervaer.booking.appointment.AppointmentExamples.TEN;
import static dk.naervaer.booking.appointment.AppointmentExamples.UNANSWERED;
import static dk.naervaer.eventsourcing.testing.Given.given;

import dk.naervaer.booking.appointment.AppointmentCommand.CallOff;
import dk.naervaer.booking.appointment.AppointmentCommand.CloseFollowUp;
import dk.naervaer.booking.appointment.AppointmentCommand.Open;
import dk.naervaer.booking.appointment.AppointmentCommand.Start;
import dk.naervaer.booking.appointment.AppointmentCommand.TakeFollowUp;
import dk.naervaer.booking.appointment.AppointmentCommand.TakePlanB;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCancelled;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentPlanBTaken;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyCancelled;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyConcluded;
import dk.naervaer.booking.appointment.AppointmentRejection.NotBooked;
import dk.naervaer.booking.appointment.AppointmentRejection.NothingToFollowUp;
import dk.naervaer.booking.appointment.AppointmentRejection.PlannedByEpj;
import dk.naervaer.booking.appointment.AppointmentRejection.StepBehind;
import org.junit.jupiter.api.Test;

class HoldingTest {

    private static final Start START = new Start(STARTED.at());
    private static final TakeFollowUp TAKE = new TakeFollowUp(TAKEN.owner());
    private static final CloseFollowUp CLOSE = new CloseFollowUp(FollowUpAction.REACHED);
    private static final CallOff CALL_OFF = new CallOff();
    private static final Open OPEN =
            new Open(
                    IDENTIFIER,
                    EINER,
                    CARDIOLOGY,
                    TEN,
                    ContactForm.PHYSICAL,
                    ConversationKind.WARD_ROUND);

    private final Appointment appointment = new Appointment();

    @Test
    void staff_open_a_conversation_once() {
        given(appointment).when(OPEN).then(BOOKED, OPENED);
        given(appointment, BOOKED, OPENED).when(OPEN).thenNothing();
    }

    @Test
    void staff_call_off_what_they_have_opened_and_nothing_that_an_epj_has_planned() {
        var opened =
                new AppointmentBooked(
                        new Identifier(Identifier.CONVERSATIONS, "1"),
                        EINER,
                        CARDIOLOGY,
                        TEN,
                        ContactForm.PHYSICAL);
        var calledOff = new AppointmentCancelled("called-off-by-staff");
        given(appointment, opened, OPENED).when(CALL_OFF).then(calledOff);
        given(appointment, opened, OPENED, calledOff).when(CALL_OFF).thenNothing();
        given(appointment, opened, OPENED, HELD)
                .when(CALL_OFF)
                .thenRejected(new AlreadyConcluded());
        given(appointment, BOOKED).when(CALL_OFF).thenRejected(new PlannedByEpj());
        given(appointment).when(CALL_OFF).thenRejected(new NotBooked());
    }

    @Test
    void it_starts_once() {
        given(appointment, BOOKED).when(START).then(STARTED);
        given(appointment, BOOKED, STARTED).when(START).thenNothing();
    }

    @Test
    void only_what_is_to_be_held_starts_or_takes_plan_b() {
        var planB = new TakePlanB(PlanB.PHONE, DONE);
        given(appointment).when(START).thenRejected(new NotBooked());
        given(appointment, BOOKED, CANCELLED).when(START).thenRejected(new AlreadyCancelled());
        given(appointment, BOOKED, HELD).when(planB).thenRejected(new AlreadyConcluded());
    }

    @Test
    void plan_b_goes_on_and_never_back() {
        given(appointment, BOOKED, STARTED)
                .when(new TakePlanB(PlanB.SOUND_ONLY, PLAN_B.at()))
                .then(PLAN_B);
        given(appointment, BOOKED, PLAN_B)
                .when(new TakePlanB(PlanB.PHONE, DONE))
                .then(new AppointmentPlanBTaken(PlanB.PHONE, DONE));
        given(appointment, BOOKED, PLAN_B)
                .when(new TakePlanB(PlanB.REJOIN, DONE))
                .thenRejected(new StepBehind(PlanB.SOUND_ONLY));
        given(appointment, BOOKED, PLAN_B)
                .when(new TakePlanB(PlanB.SOUND_ONLY, DONE))
                .thenNothing();
    }

    @Test
    void an_unanswered_call_has_an_owner_and_a_closing_action() {
        given(appointment, BOOKED, UNANSWERED).when(TAKE).then(TAKEN);
        given(appointment, BOOKED, UNANSWERED, TAKEN).when(TAKE).thenNothing();
        given(appointment, BOOKED, UNANSWERED, TAKEN).when(CLOSE).then(CLOSED);
    }

    @Test
    void an_unanswered_call_is_followed_up_whatever_becomes_of_the_appointment() {
        given(appointment, BOOKED, UNANSWERED, MOVED).when(TAKE).then(TAKEN);
        given(appointment, BOOKED, UNANSWERED, TAKEN, MOVED).when(TAKE).thenNothing();
        given(appointment, BOOKED, UNANSWERED, CANCELLED).when(CLOSE).then(CLOSED);
        given(appointment, BOOKED, UNANSWERED, CANCELLED, TAKEN).when(TAKE).thenNothing();
        given(appointment, BOOKED, UNANSWERED, CANCELLED, BOOKED).when(CLOSE).then(CLOSED);
        given(appointment, BOOKED, UNANSWERED, MOVED, HELD).when(CLOSE).then(CLOSED);
        given(appointment, BOOKED, UNANSWERED, MOVED, CANCELLED, CLOSED)
                .when(CLOSE)
                .thenRejected(new NothingToFollowUp());
        given(appointment, BOOKED, UNANSWERED, CLOSED, MOVED)
                .when(TAKE)
                .thenRejected(new NothingToFollowUp());
    }

    @Test
    void what_is_closed_or_was_answered_needs_no_follow_up() {
        given(appointment, BOOKED, UNANSWERED, TAKEN, CLOSED)
                .when(CLOSE)
                .thenRejected(new NothingToFollowUp());
        given(appointment, BOOKED, HELD).when(TAKE).thenRejected(new NothingToFollowUp());
        given(appointment, BOOKED).when(CLOSE).thenRejected(new NothingToFollowUp());
    }

    @Test
    void another_call_that_nobody_answers_is_followed_up_anew() {
        given(appointment, BOOKED, UNANSWERED, TAKEN, CLOSED, HELD, UNANSWERED)
                .when(CLOSE)
                .then(CLOSED);
    }

    @Test
    void another_day_is_another_sitting() {
        given(appointment, BOOKED, STARTED, PLAN_B, MOVED)
                .when(new TakePlanB(PlanB.REJOIN, DONE))
                .then(new AppointmentPlanBTaken(PlanB.REJOIN, DONE));
    }
}
