package dk.naervaer.invitation.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpeningLimitTest {

    private final OpeningLimit limit = new OpeningLimit(3);

    @Test
    void as_many_openings_as_are_allowed_in_a_minute_are_allowed_and_not_one_more() {
        assertThat(IntStream.range(0, 3).allMatch(_ -> limit.allows("192.0.2.1"))).isTrue();
        assertThat(limit.allows("192.0.2.1")).isFalse();
    }

    @Test
    void who_has_opened_too_many_keeps_nobody_else_out() {
        IntStream.range(0, 4).forEach(_ -> limit.allows("192.0.2.1"));
        assertThat(limit.allows("192.0.2.2")).isTrue();
    }
}
