package dk.naervaer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    static final long MILLI = 1_000_000;
    static final Duration EVERY = Duration.ofMillis(10);

    @Test
    void counts_from_when_a_thing_was_due() {
        var latencies = new Latencies(100 * MILLI, EVERY, 3);
        IntStream.range(0, 3).forEach(n -> latencies.done(n, latencies.due(n) + 4 * MILLI));
        assertThat(latencies.due(2)).isEqualTo(120 * MILLI);
        assertThat(latencies.millis(200 * MILLI)).containsExactly(4, 4, 4);
    }

    @Test
    void a_stall_is_felt_by_all_that_came_due_meanwhile() {
        var latencies = new Latencies(0, EVERY, 1000);
        // Each takes 1 ms, but for one second nothing is asked or answered at all.
        for (var n = 0; n < 1000; n++) {
            var asked = n >= 300 && n < 400 ? latencies.due(400) : latencies.due(n);
            latencies.done(n, asked + MILLI);
        }
        double[] millis = latencies.millis(20_000 * MILLI);
        assertThat(Statistics.percentile(millis, 50)).isEqualTo(1);
        assertThat(Statistics.percentile(millis, 99)).isCloseTo(901, within(10.0));
    }

    @Test
    void what_never_came_counts_as_if_it_came_at_the_end() {
        var latencies = new Latencies(0, EVERY, 2);
        latencies.done(0, 5 * MILLI);
        assertThat(latencies.missing()).isEqualTo(1);
        assertThat(latencies.millis(5010 * MILLI)).containsExactly(5, 5000);
    }

    @Test
    void the_first_answer_counts() {
        var latencies = new Latencies(0, EVERY, 1);
        latencies.done(0, 5 * MILLI);
        latencies.done(0, 9 * MILLI);
        assertThat(latencies.millis(10 * MILLI)).containsExactly(5);
    }
}
