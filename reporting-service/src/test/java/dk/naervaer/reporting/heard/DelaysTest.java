package dk.naervaer.reporting.heard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.eventsourcing.StreamId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelaysTest {

    private static final StreamId ONE = new StreamId("appointment", "1");
    private static final StreamId OTHER = new StreamId("appointment", "2");

    private final Delays delays = new Delays();

    @Test
    void what_begins_to_wait_is_tried_at_once_and_then_less_and_less_often() {
        assertThat(at(0, ONE)).containsExactly(ONE);
        assertThat(at(499, ONE)).isEmpty();
        assertThat(at(500, ONE)).containsExactly(ONE);
        assertThat(at(1_499, ONE)).isEmpty();
        assertThat(at(1_500, ONE)).containsExactly(ONE);
        assertThat(at(3_499, ONE, OTHER)).containsExactly(OTHER);
    }

    @Test
    void five_minutes_is_the_longest() {
        long now = 0;
        for (int tries = 0; tries < 20; tries++) {
            assertThat(at(now, ONE)).containsExactly(ONE);
            now += Delays.LAST.toMillis();
        }
        assertThat(at(now - 1, ONE)).isEmpty();
        assertThat(at(now, ONE)).containsExactly(ONE);
    }

    @Test
    void what_waits_again_after_it_was_heard_begins_anew() {
        at(0, ONE);
        at(500, ONE);
        at(600);
        assertThat(at(700, ONE)).containsExactly(ONE);
        assertThat(at(1_200, ONE)).containsExactly(ONE);
    }

    private List<StreamId> at(long millis, StreamId... waiting) {
        return delays.due(List.of(waiting), Duration.ofMillis(millis).toNanos());
    }
}
