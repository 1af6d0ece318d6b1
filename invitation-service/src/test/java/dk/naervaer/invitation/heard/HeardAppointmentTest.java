package dk.naervaer.invitation.heard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.invitation.heard.HeardAppointment.Department;
import dk.naervaer.invitation.heard.HeardAppointment.State;
import dk.naervaer.invitation.invitation.Slot;
import dk.naervaer.testing.ApprovedJson;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeardAppointmentTest {

    record Placed(Slot slot, Department department) {}

    static final Placed THURSDAY = ApprovedJson.read("appointment-booked.v1", Placed.class);
    static final Placed NEXT_WEEK = ApprovedJson.read("appointment-moved.v1", Placed.class);

    static HeardAppointment on(Placed placed, State state) {
        return new HeardAppointment(
                new UUID(0, 1), new UUID(0, 2), placed.department(), placed.slot(), state);
    }

    @Test
    void moved_to_another_day_after_it_was_held_it_has_a_door_again() {
        var moved = on(THURSDAY, State.CONCLUDED).moved(NEXT_WEEK.slot(), NEXT_WEEK.department());
        assertThat(moved).isEqualTo(on(NEXT_WEEK, State.BOOKED));
    }

    @Test
    void a_correction_on_the_same_day_opens_no_door() {
        var held = on(THURSDAY, State.CONCLUDED);
        assertThat(held.moved(THURSDAY.slot(), THURSDAY.department())).isEqualTo(held);
    }

    @Test
    void a_cancelled_appointment_that_is_moved_stays_cancelled() {
        var moved = on(THURSDAY, State.CANCELLED).moved(NEXT_WEEK.slot(), NEXT_WEEK.department());
        assertThat(moved.state()).isEqualTo(State.CANCELLED);
    }
}
