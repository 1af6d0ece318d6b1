package dk.naervaer.invitation.heard;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PulseTest {

    // Real time may count from anywhere, also across the end of the numbers.
    final long start = Long.MAX_VALUE - ofSeconds(3).toNanos();
    final Pulse pulse = new Pulse(start);

    @Test
    void the_first_look_tells_nothing_for_the_beats_it_finds_may_be_old() {
        pulse.tell(700, at(1));
        assertThat(silence(1)).isEqualTo(ofSeconds(1));
    }

    @Test
    void a_beat_counts_from_the_look_before_it_was_found() {
        pulse.tell(700, at(1));
        pulse.tell(701, at(2));
        assertThat(silence(2)).isEqualTo(ofSeconds(1));
        pulse.tell(702, at(3));
        assertThat(silence(5)).isEqualTo(ofSeconds(3));
    }

    @Test
    void without_beats_it_has_been_silent_since() {
        pulse.tell(700, at(1));
        pulse.tell(701, at(2));
        pulse.tell(701, at(3));
        pulse.tell(701, at(8));
        assertThat(silence(8)).isEqualTo(ofSeconds(7));
    }

    @Test
    void what_was_sent_while_nobody_looked_is_as_old_as_the_last_look() {
        pulse.tell(700, at(1));
        pulse.tell(701, at(2));
        pulse.tell(760, at(62));
        assertThat(silence(62)).isEqualTo(ofSeconds(60));
        pulse.tell(761, at(63));
        assertThat(silence(63)).isEqualTo(ofSeconds(1));
    }

    @Test
    void a_topic_made_anew_is_silent_until_it_moves() {
        pulse.tell(700, at(1));
        pulse.tell(3, at(2));
        assertThat(silence(2)).isEqualTo(ofSeconds(2));
        pulse.tell(4, at(3));
        assertThat(silence(3)).isEqualTo(ofSeconds(1));
    }

    private long at(int seconds) {
        return start + ofSeconds(seconds).toNanos();
    }

    private Duration silence(int seconds) {
        return pulse.at(at(seconds));
    }
}
