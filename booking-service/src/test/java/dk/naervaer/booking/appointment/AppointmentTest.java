package dk.naervaer.booking.appointment;

import static dk.naervaer.booking.appointment.AppointmentExamples.ADMITTED;
import static dk.naervaer.booking.appointment.AppointmentExamples.BOOKED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CANCELLED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CARDIOLOGY;
import static dk.naervaer.booking.appointment.AppointmentExamples.DONE;
import static dk.naervaer.booking.appointment.AppointmentExamples.HEARD;
import static dk.naervaer.booking.appointment.AppointmentExamples.HELD;
import static dk.naervaer.booking.appointment.AppointmentExamples.INVITATION;
import static dk.naervaer.booking.appointment.AppointmentExamples.MOVED;
import static dk.naervaer.booking.appointment.AppointmentExamples.NEXT_WEEK;
import static dk.naervaer.booking.appointment.AppointmentExamples.ONCOLOGY;
import static dk.naervaer.booking.appointment.AppointmentExamples.SOMEBODY_ELSE;
import static dk.naervaer.booking.appointment.AppointmentExamples.TEN;
import static dk.naervaer.booking.appointment.AppointmentExamples.told;
import static dk.naervaer.booking.appointment.AppointmentExamples.toldCancelled;
import static dk.naervaer.booking.appointment.AppointmentExamples.toldOf;
import static dk.naervaer.eventsourcing.testing.Given.given;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.naervaer.booking.appointment.AppointmentCommand.AdmitRelative;
import dk.naervaer.booking.appointment.AppointmentCommand.Conclude;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentConcluded;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactFormPlanned;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentMoved;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyCancelled;
import dk.naervaer.booking.appointment.AppointmentRejection.AlreadyConcluded;
import dk.naervaer.booking.appointment.AppointmentRejection.DifferentPatient;
import dk.naervaer.booking.appointment.AppointmentRejection.NotBooked;
import dk.naervaer.booking.appointment.AppointmentRejection.RelativeNotWaiting;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AppointmentTest {

    private final Appointment appointment = new Appointment();

    @Test
    void the_first_message_books() {
        given(appointment).when(told()).then(BOOKED, HEARD);
    }

    @Test
    void the_same_message_again_is_nothing_new() {
        given(appointment, BOOKED, HEARD).when(told()).thenNothing();
    }

    @Test
    void another_time_moves() {
        given(appointment, BOOKED)
                .when(told(NEXT_WEEK, CARDIOLOGY, ContactForm.PHYSICAL))
                .then(MOVED, HEARD);
    }

    @Test
    void another_department_moves() {
        given(appointment, BOOKED)
                .when(told(TEN, ONCOLOGY, ContactForm.PHYSICAL))
                .then(new AppointmentMoved(TEN, ONCOLOGY), HEARD);
    }

    @Test
    void a_department_that_the_register_has_got_to_know_moves_nothing() {
        given(appointment, BOOKED, HEARD)
                .when(told(TEN, new Department(CARDIOLOGY.sor(), null), ContactForm.PHYSICAL))
                .thenNothing();
    }

    @Test
    void time_and_contact_form_can_change_at_once() {
        given(appointment, BOOKED)
                .when(told(NEXT_WEEK, CARDIOLOGY, ContactForm.VIDEO))
                .then(MOVED, new AppointmentContactFormPlanned(ContactForm.VIDEO), HEARD);
    }

    @Test
    void there_and_back_again_are_two_facts() {
        given(appointment, BOOKED, MOVED)
                .when(told())
                .then(new AppointmentMoved(TEN, CARDIOLOGY), HEARD);
    }

    @Test
    void a_cancellation_cancels_once() {
        given(appointment, BOOKED).when(toldCancelled()).then(CANCELLED, HEARD);
        given(appointment, BOOKED, CANCELLED, HEARD).when(toldCancelled()).thenNothing();
    }

    @Test
    void a_cancellation_that_comes_first_leaves_the_appointment_cancelled() {
        given(appointment).when(toldCancelled()).then(BOOKED, CANCELLED, HEARD);
    }

    @Test
    void a_cancelled_appointment_can_be_booked_again() {
        given(appointment, BOOKED, CANCELLED).when(told()).then(BOOKED, HEARD);
        given(appointment, BOOKED, HELD, CANCELLED, BOOKED)
                .when(new AdmitRelative(INVITATION, Presence.WAITING))
                .then(ADMITTED);
    }

    @Test
    void an_identifier_never_changes_its_patient() {
        given(appointment, BOOKED).when(toldOf(SOMEBODY_ELSE)).thenRejected(new DifferentPatient());
        given(appointment, BOOKED, CANCELLED)
                .when(toldOf(SOMEBODY_ELSE))
                .thenRejected(new DifferentPatient());
    }

    @Test
    void a_waiting_relative_is_let_in() {
        given(appointment, BOOKED)
                .when(new AdmitRelative(INVITATION, Presence.WAITING))
                .then(ADMITTED);
    }

    @Test
    void a_relative_who_is_in_already_is_let_in_once() {
        given(appointment, BOOKED, ADMITTED)
                .when(new AdmitRelative(INVITATION, Presence.JOINED))
                .thenNothing();
    }

    @Test
    void nobody_is_let_in_who_is_not_waiting() {
        given(appointment, BOOKED)
                .when(new AdmitRelative(INVITATION, Presence.AWAY))
                .thenRejected(new RelativeNotWaiting());
    }

    @Test
    void nobody_is_let_in_to_what_is_not_going_on() {
        var admit = new AdmitRelative(INVITATION, Presence.WAITING);
        given(appointment).when(admit).thenRejected(new NotBooked());
        given(appointment, BOOKED, CANCELLED).when(admit).thenRejected(new AlreadyCancelled());
        given(appointment, BOOKED, HELD).when(admit).thenRejected(new AlreadyConcluded());
    }

    @Test
    void staff_tell_how_it_went() {
        given(appointment, BOOKED).when(conclude(Outcome.HELD)).then(HELD);
    }

    @Test
    void an_outcome_can_be_corrected_and_the_last_one_counts() {
        given(appointment, BOOKED, HELD).when(conclude(Outcome.HELD)).thenNothing();
        given(appointment, BOOKED, HELD)
                .when(
                        new Conclude(
                                new Conclusion(Outcome.NO_SHOW, null), DONE, null, Alone.NOT_HELD))
                .then(new AppointmentConcluded(Outcome.NO_SHOW, null, DONE));
    }

    @Test
    void another_day_is_another_sitting_to_be_held_and_told_of() {
        given(appointment, BOOKED, HELD, MOVED)
                .when(new AdmitRelative(INVITATION, Presence.WAITING))
                .then(ADMITTED);
        given(appointment, BOOKED, HELD, MOVED).when(conclude(Outcome.HELD)).then(HELD);
    }

    @Test
    void another_hour_or_department_leaves_what_was_held_as_held() {
        var longer =
                TimeSlot.between(
                        TEN.startInstant().plusSeconds(300),
                        TEN.endInstant().plusSeconds(600),
                        AppointmentExamples.DENMARK);
        given(appointment, BOOKED, HELD, new AppointmentMoved(longer, ONCOLOGY))
                .when(conclude(Outcome.HELD))
                .thenNothing();
    }

    @Test
    void an_identifier_is_printable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Identifier("urn:test", "SP\u0000-1"));
    }

    @Test
    void what_is_not_booked_has_no_outcome() {
        given(appointment).when(conclude(Outcome.HELD)).thenRejected(new NotBooked());
        given(appointment, BOOKED, CANCELLED)
                .when(conclude(Outcome.HELD))
                .thenRejected(new AlreadyCancelled());
    }

    @Test
    void the_contact_form_is_told_when_it_was_held_and_only_then() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Conclusion(Outcome.HELD, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Conclusion(Outcome.NO_SHOW, ContactForm.VIDEO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Conclusion(Outcome.CANCELLED, null));
    }

    @Test
    void an_appointment_ends_after_it_starts() {
        var ten = Instant.parse("2027-01-14T10:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeSlot.between(ten, ten, AppointmentExamples.DENMARK));
    }

    private static Conclude conclude(Outcome outcome) {
        return new Conclude(
                new Conclusion(outcome, ContactForm.PHYSICAL), DONE, null, Alone.NOBODY_INVITED);
    }
}
