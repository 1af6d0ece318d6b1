package dk.naervaer.booking.appointment;

import static dk.naervaer.booking.appointment.AppointmentExamples.BOOKED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CANCELLED;
import static dk.naervaer.booking.appointment.AppointmentExamples.CARDIOLOGY;
import static dk.naervaer.booking.appointment.AppointmentExamples.DONE;
import static dk.naervaer.booking.appointment.AppointmentExamples.EINER;
import static dk.naervaer.booking.appointment.AppointmentExamples.HEARD;
import static dk.naervaer.booking.appointment.AppointmentExamples.HELD;
import static dk.naervaer.booking.appointment.AppointmentExamples.IDENTIFIER;
import static dk.naervaer.booking.appointment.AppointmentExamples.MAX;
import static dk.naervaer.booking.appointment.AppointmentExamples.MOVED;
import static dk.naervaer.booking.appointment.AppointmentExamples.NEXT_WEEK;
import static dk.naervaer.booking.appointment.AppointmentExamples.ONCOLOGY;
import static dk.naervaer.booking.appointment.AppointmentExamples.PLAN;
import static dk.naervaer.booking.appointment.AppointmentExamples.SOMEBODY_ELSE;
import static dk.naervaer.booking.appointment.AppointmentExamples.TEN;
import static dk.naervaer.booking.appointment.AppointmentExamples.follow;
import static dk.naervaer.booking.appointment.AppointmentExamples.followAt;
import static dk.naervaer.booking.appointment.AppointmentExamples.naming;
import static dk.naervaer.booking.appointment.AppointmentExamples.said;
import static dk.naervaer.booking.appointment.AppointmentExamples.toldOf;
import static dk.naervaer.eventsourcing.testing.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.AppointmentCommand.Doubt;
import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentCancelled;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentConcluded;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentNoted;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentTold;
import dk.naervaer.booking.appointment.AppointmentRejection.DifferentPatient;
import dk.naervaer.eventsourcing.Decision.Accepted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowingTest {

    private static final List<Told.Part> ALL =
            List.of(Told.Part.DEPARTMENT, Told.Part.SLOT, Told.Part.CONTACT_FORM, Told.Part.STATUS);

    private final Appointment appointment = new Appointment();

    // What an EPJ tells in the life of one appointment, as its messages carry it.
    private static final List<Follow> LIFE =
            List.of(
                    followAt(1, PLAN),
                    followAt(2, new Told(EINER, null, NEXT_WEEK, null, Status.BOOKED)),
                    followAt(3, new Told(EINER, ONCOLOGY, null, ContactForm.VIDEO, null)),
                    followAt(4, new Told(null, null, null, null, Status.cancelled("pat"))),
                    followAt(5, new Told(EINER, CARDIOLOGY, TEN, null, Status.BOOKED)),
                    followAt(6, new Told(EINER, null, NEXT_WEEK, null, Status.DELETED)));

    @Test
    void messages_in_any_order_and_twice_come_to_the_same_as_in_order_and_once() {
        for (int last = 1; last <= LIFE.size(); last++) {
            var life = LIFE.subList(0, last);
            var expected = live(life);
            for (var order : permutations(life)) {
                assertThat(live(order)).as("%s", order).isEqualTo(expected);
                assertThat(live(twice(order))).as("twice: %s", order).isEqualTo(expected);
            }
        }
    }

    @Test
    void an_old_message_changes_nothing() {
        given(appointment, BOOKED, new AppointmentTold(said(5), ALL))
                .when(followAt(4, new Told(EINER, ONCOLOGY, NEXT_WEEK, null, Status.DELETED)))
                .thenNothing();
    }

    @Test
    void that_nothing_has_changed_since_is_worth_knowing_for_what_comes_late() {
        given(appointment, BOOKED, new AppointmentTold(said(1), ALL))
                .when(followAt(3, PLAN))
                .then(new AppointmentTold(said(3), ALL));
    }

    @Test
    void who_does_not_tell_when_is_the_newest() {
        given(appointment, BOOKED, new AppointmentTold(said(5), ALL))
                .when(AppointmentExamples.told(NEXT_WEEK, CARDIOLOGY, ContactForm.PHYSICAL))
                .then(MOVED, HEARD);
    }

    @Test
    void what_is_told_without_a_time_was_said_when_it_came() {
        var cancelled = follow(PLAN.with(Status.cancelled("pat")));
        given(appointment, BOOKED, new AppointmentTold(said(1), ALL))
                .when(cancelled)
                .then(CANCELLED, HEARD);
        given(appointment, BOOKED, new AppointmentTold(said(1), ALL), CANCELLED, HEARD)
                .when(followAt(2, PLAN.at(NEXT_WEEK, ONCOLOGY)))
                .thenNothing();
    }

    @Test
    void the_same_without_a_time_again_says_nothing_new() {
        var later = new Follow(IDENTIFIER, PLAN, null, null, DONE.plusSeconds(60));
        given(appointment, BOOKED, HEARD).when(later).thenNothing();
        given(appointment, BOOKED, new AppointmentTold(said(1), ALL))
                .when(later)
                .then(new AppointmentTold(Said.onArrival(later.now()), ALL));
    }

    @Test
    void of_what_says_something_new_without_a_time_all_is_said_anew() {
        var later = new Follow(IDENTIFIER, PLAN, null, null, DONE.plusSeconds(60));
        given(appointment, BOOKED, HEARD, CANCELLED)
                .when(later)
                .then(BOOKED, new AppointmentTold(Said.onArrival(later.now()), ALL));
    }

    @Test
    void a_clock_that_runs_far_ahead_keeps_nothing_later_from_counting() {
        var now = said(0).at();
        assertThat(said(60).heardAt(now)).isEqualTo(said(60));
        assertThat(said(61).heardAt(now)).isEqualTo(new Said(now, "a61"));
    }

    @Test
    void what_is_not_enough_to_book_is_noted_until_the_rest_is_told() {
        var cancelled = new Told(EINER, null, null, null, Status.cancelled("pat"));
        given(appointment)
                .when(follow(cancelled))
                .then(new AppointmentNoted(cancelled), heard(Told.Part.STATUS));
        given(appointment, new AppointmentNoted(cancelled))
                .when(follow(new Told(EINER, CARDIOLOGY, TEN, ContactForm.PHYSICAL, null)))
                .then(
                        BOOKED,
                        CANCELLED,
                        heard(Told.Part.DEPARTMENT, Told.Part.SLOT, Told.Part.CONTACT_FORM));
    }

    @Test
    void what_is_told_of_a_cancelled_appointment_holds_when_it_is_booked_again() {
        var moved = new Told(EINER, CARDIOLOGY, NEXT_WEEK, null, null);
        var noted =
                new AppointmentNoted(PLAN.at(NEXT_WEEK, CARDIOLOGY).with(Status.cancelled("pat")));
        given(appointment, BOOKED, CANCELLED)
                .when(follow(moved))
                .then(noted, heard(Told.Part.DEPARTMENT, Told.Part.SLOT));
        given(appointment, BOOKED, CANCELLED, noted)
                .when(follow(new Told(null, null, null, null, Status.BOOKED)))
                .then(
                        new AppointmentBooked(
                                IDENTIFIER, EINER, CARDIOLOGY, NEXT_WEEK, ContactForm.PHYSICAL),
                        heard(Told.Part.STATUS));
    }

    @Test
    void a_cancelled_appointment_can_turn_out_never_to_have_been_meant() {
        given(appointment, BOOKED, CANCELLED)
                .when(follow(PLAN.with(Status.DELETED)))
                .then(new AppointmentCancelled("entered-in-error"), HEARD);
    }

    @Test
    void a_series_that_is_discontinued_keeps_what_has_begun() {
        given(appointment, BOOKED, HEARD).when(discontinuedAt(TEN.startInstant())).thenNothing();
        given(appointment, BOOKED)
                .when(discontinuedAt(TEN.startInstant().minusSeconds(1)))
                .then(new AppointmentCancelled("pat"), heard(Told.Part.STATUS));
    }

    @Test
    void the_epjs_word_of_a_no_show_counts_where_the_staff_have_said_nothing() {
        var missed = PLAN.with(Status.MISSED);
        given(appointment, BOOKED)
                .when(follow(missed))
                .then(
                        new AppointmentConcluded(Outcome.NO_SHOW, null, DONE),
                        new AppointmentNoted(missed),
                        HEARD);
        given(appointment, BOOKED, HELD)
                .when(follow(missed))
                .then(new AppointmentNoted(missed), HEARD);
    }

    @Test
    void a_deleted_appointment_can_be_booked_for_another_patient() {
        given(appointment, BOOKED, new AppointmentCancelled("entered-in-error"))
                .when(toldOf(SOMEBODY_ELSE))
                .then(
                        new AppointmentBooked(
                                IDENTIFIER, SOMEBODY_ELSE, CARDIOLOGY, TEN, ContactForm.PHYSICAL),
                        HEARD);
    }

    @Test
    void what_comes_late_about_the_patient_before_takes_nothing_from_the_present_one() {
        var passedOn =
                given(
                        appointment,
                        BOOKED,
                        new AppointmentTold(said(1), ALL),
                        new AppointmentCancelled("entered-in-error"),
                        new AppointmentTold(said(3), ALL),
                        new AppointmentBooked(
                                IDENTIFIER, SOMEBODY_ELSE, CARDIOLOGY, TEN, ContactForm.PHYSICAL),
                        new AppointmentTold(said(4), ALL));
        passedOn.when(followAt(2, PLAN.at(NEXT_WEEK, ONCOLOGY))).thenNothing();
        passedOn.when(naming(followAt(2, PLAN), MAX)).thenNothing();
        passedOn.when(followAt(5, PLAN)).thenRejected(new DifferentPatient());
        passedOn.when(follow(PLAN)).thenRejected(new DifferentPatient());
    }

    @Test
    void nor_does_it_from_one_who_is_only_noted_yet() {
        var slot = List.of(Told.Part.SLOT);
        given(
                        appointment,
                        BOOKED,
                        new AppointmentTold(said(1), ALL),
                        new AppointmentCancelled("entered-in-error"),
                        new AppointmentTold(said(3), List.of(Told.Part.STATUS)),
                        new AppointmentNoted(
                                new Told(
                                        SOMEBODY_ELSE,
                                        CARDIOLOGY,
                                        NEXT_WEEK,
                                        ContactForm.PHYSICAL,
                                        Status.DELETED)),
                        new AppointmentTold(said(4), slot))
                .when(naming(followAt(2, PLAN), MAX))
                .thenNothing();
    }

    @Test
    void while_it_is_in_doubt_whose_it_is_an_appointment_is_cancelled() {
        var doubted = new AppointmentCancelled("patient-in-doubt");
        given(appointment, BOOKED).when(new Doubt()).then(doubted);
        given(appointment, BOOKED, doubted).when(new Doubt()).thenNothing();
        given(appointment, BOOKED, doubted)
                .when(toldOf(SOMEBODY_ELSE))
                .thenRejected(new DifferentPatient());
        given(appointment, BOOKED, doubted).when(toldOf(EINER)).then(BOOKED, HEARD);
    }

    private static AppointmentTold heard(Told.Part... parts) {
        return new AppointmentTold(Said.onArrival(DONE), List.of(parts));
    }

    private static Follow discontinuedAt(Instant now) {
        return new Follow(
                IDENTIFIER,
                new Told(null, null, null, null, Status.cancelled("pat")),
                null,
                now,
                DONE);
    }

    private Appointment.State live(List<Follow> messages) {
        var state = appointment.initial();
        for (var message : messages)
            if (appointment.decide(message, state)
                    instanceof Accepted<AppointmentEvent, ?>(var events))
                for (var event : events) state = appointment.evolve(state, event);
        return state;
    }

    private static List<Follow> twice(List<Follow> order) {
        var all = new ArrayList<>(order);
        all.addAll(order);
        return all;
    }

    private static List<List<Follow>> permutations(List<Follow> all) {
        if (all.isEmpty()) return List.of(List.of());
        var found = new ArrayList<List<Follow>>();
        for (int i = 0; i < all.size(); i++) {
            var rest = new ArrayList<>(all);
            var first = rest.remove(i);
            for (var others : permutations(rest)) {
                var order = new ArrayList<>(List.of(first));
                order.addAll(others);
                found.add(order);
            }
        }
        return found;
    }
}
