package dk.naervaer.invitation.heard;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BacklogTest {

    // Real time may count from anywhere, also across the end of the numbers.
    final long start = Long.MAX_VALUE - ofSeconds(3).toNanos();
    final Backlog backlog = new Backlog(start);

    @Test
    void whoever_has_heard_all_is_not_behind() {
        backlog.tell(Map.of(0, 7L, 1, 0L), Map.of(0, 7L), at(9));
        assertThat(lag(9)).isEqualTo(ZERO);
    }

    @Test
    void what_is_unheard_at_the_first_look_has_been_so_since_nobody_looked() {
        backlog.tell(Map.of(0, 7L), Map.of(), at(4));
        assertThat(lag(4)).isEqualTo(ofSeconds(4));
        backlog.tell(Map.of(0, 9L), Map.of(0, 6L), at(5));
        assertThat(lag(8)).isEqualTo(ofSeconds(8));
    }

    @Test
    void behind_counts_from_the_last_look_at_which_all_was_heard() {
        backlog.tell(Map.of(0, 7L), Map.of(0, 7L), at(1));
        backlog.tell(Map.of(0, 8L), Map.of(0, 7L), at(2));
        backlog.tell(Map.of(0, 9L), Map.of(0, 7L), at(4));
        assertThat(lag(8)).isEqualTo(ofSeconds(7));
    }

    @Test
    void after_a_pause_what_is_unheard_counts_from_before_it() {
        backlog.tell(Map.of(0, 7L), Map.of(0, 7L), at(1));
        backlog.tell(Map.of(0, 8L), Map.of(0, 7L), at(10));
        assertThat(lag(10)).isEqualTo(ofSeconds(9));
        backlog.tell(Map.of(0, 8L), Map.of(0, 8L), at(11));
        assertThat(lag(11)).isEqualTo(ZERO);
    }

    @Test
    void whoever_keeps_up_with_a_stream_that_never_rests_is_behind_by_no_more_than_a_look() {
        for (int second = 1; second < 20; second++)
            backlog.tell(Map.of(0, second + 1L), Map.of(0, (long) second), at(second));
        assertThat(lag(19)).isEqualTo(ofSeconds(1));
    }

    @Test
    void one_partition_behind_is_enough_until_it_has_caught_up() {
        backlog.tell(Map.of(0, 7L, 1, 4L), Map.of(0, 7L, 1, 4L), at(1));
        backlog.tell(Map.of(0, 7L, 1, 5L), Map.of(0, 7L, 1, 4L), at(7));
        assertThat(lag(7)).isEqualTo(ofSeconds(6));
        backlog.tell(Map.of(0, 7L, 1, 5L), Map.of(0, 7L, 1, 5L), at(8));
        assertThat(lag(8)).isEqualTo(ZERO);
    }

    @Test
    void not_knowing_is_being_behind() {
        assertThat(lag(6)).isEqualTo(ofSeconds(6));
        backlog.tell(Map.of(), Map.of(), at(6));
        assertThat(lag(8)).isEqualTo(ofSeconds(2));
    }

    Duration lag(int seconds) {
        return backlog.at(at(seconds));
    }

    long at(int seconds) {
        return start + ofSeconds(seconds).toNanos();
    }
}
