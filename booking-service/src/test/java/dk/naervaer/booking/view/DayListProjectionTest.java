package dk.naervaer.booking.view;

import static dk.naervaer.booking.appointment.AppointmentExamples.ADMITTED;
import static dk.naervaer.booking.appointment.AppointmentExamples.ANSWERED;
import static dk.naervaer.booking.appointment.AppointmentExamples.BOOKED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CANCELLED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CLOSED;
import static dk.naervaer.booking.appointment.AppointmentExamples.HELD;
import static dk.naervaer.booking.appointment.AppointmentExamples.HINDERED;
import static dk.naervaer.booking.appointment.AppointmentExamples.INVITATION;
import static dk.naervaer.booking.appointment.AppointmentExamples.MOVED;
import static dk.naervaer.booking.appointment.AppointmentExamples.NEXT_WEEK;
import static dk.naervaer.booking.appointment.AppointmentExamples.TAKEN;
import static dk.naervaer.booking.appointment.AppointmentExamples.TEN;
import static dk.naervaer.booking.appointment.AppointmentExamples.UNANSWERED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.Answer;
import dk.naervaer.booking.appointment.Answerer;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentAnswered;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentContactFormPlanned;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativeAdmitted;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Hindrance;
import dk.naervaer.booking.appointment.Missed;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.view.DayEntry.Status;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayListProjectionTest {

    @Test
    void a_moved_appointment_stands_at_its_new_time() {
        assertThat(fold(BOOKED, MOVED).slot()).isEqualTo(NEXT_WEEK);
    }

    @Test
    void moved_to_another_day_it_is_still_to_be_held() {
        var line = fold(BOOKED, ADMITTED, HELD, MOVED);
        assertThat(line.open()).isTrue();
        assertThat(line.admitted()).isEmpty();
        assertThat(fold(BOOKED, HELD).open()).isFalse();
        assertThat(fold(BOOKED, CANCELLED).open()).isFalse();
    }

    @Test
    void a_cancelled_appointment_stays_on_the_list_as_cancelled() {
        assertThat(fold(BOOKED, CANCELLED).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void a_call_that_nobody_answered_is_to_be_followed_up_whatever_becomes_of_the_appointment() {
        var missed = new Missed(TEN, null);
        assertThat(fold(BOOKED, UNANSWERED).toFollowUp()).isEqualTo(missed);
        assertThat(fold(BOOKED, UNANSWERED, MOVED).toFollowUp()).isEqualTo(missed);
        assertThat(fold(BOOKED, UNANSWERED, MOVED, HELD).toFollowUp()).isEqualTo(missed);
        assertThat(fold(BOOKED, UNANSWERED, CANCELLED).toFollowUp()).isEqualTo(missed);
        assertThat(fold(BOOKED, UNANSWERED, CANCELLED, BOOKED).toFollowUp()).isEqualTo(missed);
        assertThat(fold(BOOKED, UNANSWERED, MOVED, TAKEN).toFollowUp())
                .isEqualTo(new Missed(TEN, TAKEN.owner()));
        assertThat(fold(BOOKED, UNANSWERED, MOVED, CLOSED).toFollowUp()).isNull();
        assertThat(fold(BOOKED, UNANSWERED, CANCELLED, CLOSED).toFollowUp()).isNull();
        assertThat(fold(BOOKED, UNANSWERED, CLOSED, MOVED).toFollowUp()).isNull();
    }

    @Test
    void booking_again_begins_afresh() {
        var again = fold(BOOKED, HELD, CANCELLED, BOOKED);
        assertThat(again.status()).isEqualTo(Status.BOOKED);
        assertThat(again.outcome()).isNull();
    }

    @Test
    void a_patient_who_has_said_no_cannot_come_until_a_yes_or_another_time() {
        var no = new AppointmentAnswered(Answerer.PATIENT, null, Answer.DECLINED);
        var yes = new AppointmentAnswered(Answerer.PATIENT, null, Answer.ACCEPTED);
        assertThat(fold(BOOKED, no).decided().hindrance()).isEqualTo(Hindrance.OTHER);
        assertThat(fold(BOOKED, HINDERED, no).decided().hindrance()).isEqualTo(Hindrance.ILL);
        assertThat(fold(BOOKED, no, yes).decided().hindrance()).isNull();
        assertThat(fold(BOOKED, no, yes).decided().answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(fold(BOOKED, no, MOVED).decided().hindrance()).isNull();
        assertThat(fold(BOOKED, yes, MOVED).decided().answer()).isNull();
        assertThat(fold(BOOKED, HINDERED, MOVED).decided().hindrance()).isEqualTo(Hindrance.ILL);
        assertThat(fold(BOOKED, ANSWERED).chosen()).isNull();
    }

    @Test
    void the_contact_form_the_outcome_and_the_admitted_are_shown() {
        var line =
                fold(BOOKED, new AppointmentContactFormPlanned(ContactForm.VIDEO), ADMITTED, HELD);
        assertThat(line.contactForm()).isEqualTo(ContactForm.VIDEO);
        assertThat(line.admitted()).containsExactly(INVITATION);
        assertThat(line.outcome()).isEqualTo(Outcome.HELD);
    }

    @Test
    void the_admitted_stand_in_one_order_whoever_came_first() {
        var guests = IntStream.range(0, 6).mapToObj(n -> new UUID(0, n)).toList();
        var coming = guests.stream().map(AppointmentRelativeAdmitted::new);
        var facts = Stream.concat(Stream.of(BOOKED), coming.toList().reversed().stream());
        assertThat(fold(facts.toArray(AppointmentEvent[]::new)).admitted())
                .containsExactlyElementsOf(guests);
    }

    private static DayEntry fold(AppointmentEvent... events) {
        var projection = new DayListProjection();
        @Nullable DayEntry row = null;
        for (var event : events) row = projection.evolve(row, event);
        return requireNonNull(row);
    }
}
