package dk.naervaer.reporting.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.reporting.consultation.AppointmentFact.Booked;
import dk.naervaer.reporting.consultation.AppointmentFact.Cancelled;
import dk.naervaer.reporting.consultation.AppointmentFact.Concluded;
import dk.naervaer.reporting.consultation.AppointmentFact.Moved;
import dk.naervaer.reporting.consultation.AppointmentFact.Opened;
import dk.naervaer.reporting.consultation.AppointmentFact.Unrelated;
import dk.naervaer.reporting.consultation.AppointmentFact.Wished;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsultationTest {

    private static final LocalDate THURSDAY = LocalDate.of(2027, 1, 14);
    private static final Place HEART = new Place("99990000000101", "herlev-kardiologi");
    private static final Place CANCER = new Place("99990000000102", "herlev-onkologi");
    private static final Booked BOOKED = new Booked(THURSDAY, HEART);
    private static final Concluded HELD = new Concluded(Outcome.HELD, ContactForm.VIDEO);

    @Test
    void a_booked_appointment_is_nothing_to_count() {
        assertThat(Consultation.of(appointment(BOOKED), List.of())).isEmpty();
    }

    @Test
    void an_appointment_with_an_outcome_counts_on_its_local_day() {
        assertThat(Consultation.of(appointment(BOOKED, HELD), List.of()))
                .contains(
                        new Consultation(
                                THURSDAY,
                                HEART,
                                Outcome.HELD,
                                ContactForm.VIDEO,
                                false,
                                null,
                                0,
                                0));
    }

    @Test
    void the_latest_outcome_stands() {
        var corrected = appointment(BOOKED, HELD, new Concluded(Outcome.NO_SHOW, null));

        assertThat(corrected.outcome()).isEqualTo(Outcome.NO_SHOW);
        assertThat(corrected.attended()).isNull();
        assertThat(corrected.version()).isEqualTo(3);
    }

    @Test
    void a_moved_appointment_counts_where_and_when_it_was_moved_to() {
        var moved = appointment(BOOKED, new Moved(THURSDAY.plusWeeks(1), CANCER), HELD);

        assertThat(moved.date()).isEqualTo(THURSDAY.plusWeeks(1));
        assertThat(moved.place()).isEqualTo(CANCER);
    }

    @Test
    void moved_to_another_day_it_is_still_to_be_held_and_another_department_takes_nothing_back() {
        var nextWeek = appointment(BOOKED, HELD, new Moved(THURSDAY.plusWeeks(1), CANCER));
        assertThat(nextWeek.outcome()).isNull();
        var elsewhere = appointment(BOOKED, HELD, new Moved(THURSDAY, CANCER));
        assertThat(elsewhere.outcome()).isEqualTo(appointment(BOOKED, HELD).outcome()).isNotNull();
    }

    @Test
    void a_cancellation_and_a_new_booking_take_the_outcome_back() {
        assertThat(appointment(BOOKED, HELD, new Cancelled()).outcome()).isNull();
        assertThat(appointment(BOOKED, HELD, BOOKED).outcome()).isNull();
    }

    @Test
    void an_event_no_figure_rests_on_moves_the_version_only() {
        var said = appointment(BOOKED, HELD);

        assertThat(said.after(new Unrelated()))
                .isEqualTo(
                        new AppointmentSaid(
                                3, THURSDAY, HEART, Outcome.HELD, ContactForm.VIDEO, false, null));
    }

    @Test
    void a_conversation_stays_one_until_it_is_booked_by_an_epj() {
        assertThat(appointment(BOOKED, new Opened(), HELD).conversation()).isTrue();
        assertThat(appointment(BOOKED, new Opened(), HELD, BOOKED).conversation()).isFalse();
    }

    @Test
    void a_wish_counts_as_soon_as_it_is_known_what_became_of_it() {
        var reason = new RelativeWish("NOT_ON_BOARD");
        assertThat(known(BOOKED, new Wished(RelativeWish.OPEN))).isFalse();
        assertThat(known(BOOKED, new Wished(RelativeWish.OPEN), new Wished(reason))).isTrue();
        assertThat(known(BOOKED, new Wished(reason), new Wished(null))).isFalse();
        assertThat(known(BOOKED, new Wished(reason), new Cancelled())).isFalse();
        assertThat(appointment(BOOKED, HELD, new Wished(RelativeWish.MET)).wish())
                .isEqualTo(RelativeWish.MET);
    }

    @Test
    void on_another_day_a_wish_is_still_to_be_met() {
        var later = new Moved(THURSDAY.plusWeeks(1), HEART);
        assertThat(appointment(BOOKED, HELD, new Wished(RelativeWish.MET), later).wish())
                .isEqualTo(RelativeWish.OPEN);
        var sameDay = new Moved(THURSDAY, CANCER);
        assertThat(appointment(BOOKED, HELD, new Wished(RelativeWish.MET), sameDay).wish())
                .isEqualTo(RelativeWish.MET);
        assertThat(appointment(BOOKED, later).wish()).isNull();
    }

    private static boolean known(AppointmentFact... facts) {
        return Consultation.of(appointment(facts), List.of()).isPresent();
    }

    @Test
    void relatives_are_counted_once_each() {
        var came = invitation("a", new InvitationFact.Joined(), new InvitationFact.Joined());
        var stayedAway = invitation("b", new InvitationFact.Unrelated());

        assertThat(Consultation.of(appointment(BOOKED, HELD), List.of(came, stayedAway)))
                .hasValueSatisfying(one -> {
                    assertThat(one.invited()).isEqualTo(2);
                    assertThat(one.joined()).isEqualTo(1);
                });
    }

    @Test
    void a_link_closed_after_the_relative_joined_does_not_undo_it() {
        assertThat(invitation("a", new InvitationFact.Joined(), new InvitationFact.Unrelated()))
                .isEqualTo(new InvitationSaid("a", "appointment", 3, true));
    }

    @Test
    void who_joined_before_the_appointment_was_moved_has_to_join_again() {
        assertThat(invitation("a", new InvitationFact.Joined(), new InvitationFact.Reissued()))
                .isEqualTo(new InvitationSaid("a", "appointment", 3, false));
    }

    private static AppointmentSaid appointment(AppointmentFact... facts) {
        return Stream.of(facts)
                .reduce(AppointmentSaid.NOTHING, AppointmentSaid::after, (_, last) -> last);
    }

    private static InvitationSaid invitation(String id, InvitationFact... facts) {
        var first = InvitationSaid.first(id, new InvitationFact.Issued("appointment"));
        return Stream.of(facts).reduce(first, InvitationSaid::after, (_, last) -> last);
    }
}
