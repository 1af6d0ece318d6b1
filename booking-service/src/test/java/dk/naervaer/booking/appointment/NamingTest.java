package dk.naervaer.booking.appointment;

import static dk.naervaer.booking.appointment.AppointmentExamples.BOOKED;
import static dk.naervaer.booking.appointment.AppointmentExamples.DONE;
import static dk.naervaer.booking.appointment.AppointmentExamples.EINER;
import static dk.naervaer.booking.appointment.AppointmentExamples.MAX;
import static dk.naervaer.booking.appointment.AppointmentExamples.PLAN;
import static dk.naervaer.booking.appointment.AppointmentExamples.RELATIVES;
import static dk.naervaer.booking.appointment.AppointmentExamples.follow;
import static dk.naervaer.booking.appointment.AppointmentExamples.followAt;
import static dk.naervaer.booking.appointment.AppointmentExamples.naming;
import static dk.naervaer.booking.appointment.AppointmentExamples.ofEiner;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentRelativesNamed;
import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentTold;
import dk.naervaer.eventsourcing.Decision.Accepted;
import dk.naervaer.personaldata.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamingTest {

    private static final NamedRelative LONNI =
            new NamedRelative(ofEiner("bG9ubmk="), ofEiner("ZmFtaWx5"), "SPS", null, null);
    private static final Told NO_TIME = new Told(EINER, null, null, null, Status.BOOKED);

    private final Appointment appointment = new Appointment();

    @Test
    void whom_the_epj_names_is_told_when_it_is_news() {
        var heard = new AppointmentTold(Said.onArrival(DONE), List.of(Told.Part.values()));
        assertThat(facts(naming(follow(PLAN), MAX))).containsExactly(BOOKED, RELATIVES, heard);
        assertThat(facts(naming(follow(PLAN), MAX), naming(follow(PLAN), MAX), follow(PLAN)))
                .containsExactly(BOOKED, RELATIVES, heard);
        assertThat(facts(naming(follow(PLAN), MAX), naming(follow(PLAN), LONNI)))
                .containsExactly(
                        BOOKED,
                        RELATIVES,
                        heard,
                        new AppointmentRelativesNamed(EINER, List.of(LONNI)));
    }

    @Test
    void whom_it_named_last_stands_in_any_order_and_twice() {
        var life =
                List.of(
                        naming(followAt(1, PLAN), MAX),
                        naming(followAt(2, NO_TIME), LONNI),
                        naming(followAt(3, PLAN), MAX),
                        followAt(4, PLAN));
        for (var order : permutations(life)) {
            var twice = new ArrayList<>(order);
            twice.addAll(order);
            assertThat(live(order).account().relatives()).as("%s", order).containsExactly(MAX);
            assertThat(live(twice)).as("%s", order).isEqualTo(live(order));
        }
    }

    @Test
    void another_patient_has_other_relatives() {
        var other = PersonId.of("0d8f6f38-9d0d-4f43-8a8e-55d1b0f1c2a7");
        var theirs = new Told(other, PLAN.department(), PLAN.slot(), null, Status.BOOKED);
        var deleted = new Told(EINER, null, null, null, Status.DELETED);
        var state = live(List.of(naming(follow(PLAN), MAX), follow(deleted), follow(theirs)));
        assertThat(state).isInstanceOf(Appointment.State.Booked.class);
        assertThat(state.account().relatives()).isEmpty();
    }

    private List<AppointmentEvent> facts(Follow... messages) {
        var all = new ArrayList<AppointmentEvent>();
        var state = appointment.initial();
        for (var message : messages) {
            if (appointment.decide(message, state)
                    instanceof Accepted<AppointmentEvent, ?>(var events)) {
                all.addAll(events);
                for (var event : events) state = appointment.evolve(state, event);
            }
        }
        return all;
    }

    private Appointment.State live(List<Follow> messages) {
        var state = appointment.initial();
        for (var event : facts(messages.toArray(Follow[]::new)))
            state = appointment.evolve(state, event);
        return state;
    }

    private static List<List<Follow>> permutations(List<Follow> all) {
        if (all.isEmpty()) return List.of(List.of());
        var found = new ArrayList<List<Follow>>();
        for (int n = 0; n < all.size(); n++) {
            var rest = new ArrayList<>(all);
            var first = rest.remove(n);
            for (var one : permutations(rest)) {
                var order = new ArrayList<>(List.of(first));
                order.addAll(one);
                found.add(order);
            }
        }
        return found;
    }
}
