package dk.naervaer.booking.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final long MILLISECOND = 1_000_000;

    private final RateLimit limit = new RateLimit(2);

    @Test
    void an_epj_has_its_share_of_each_second_and_no_more() {
        assertThat(limit.grants("epj-demo", 0)).isTrue();
        assertThat(limit.grants("epj-demo", 0)).isTrue();
        assertThat(limit.grants("epj-demo", 0)).isFalse();
        assertThat(limit.grants("epj-demo", 499 * MILLISECOND)).isFalse();
        assertThat(limit.grants("epj-demo", 500 * MILLISECOND)).isTrue();
        assertThat(limit.grants("epj-demo", 501 * MILLISECOND)).isFalse();
    }

    @Test
    void what_one_sends_costs_no_other() {
        assertThat(limit.grants("epj-demo", 0)).isTrue();
        assertThat(limit.grants("epj-demo", 0)).isTrue();
        assertThat(limit.grants("epj-other", 0)).isTrue();
    }

    @Test
    void nobody_saves_up_more_than_a_second() {
        limit.grants("epj-demo", 0);
        long later = 60_000 * MILLISECOND;
        assertThat(limit.grants("epj-demo", later)).isTrue();
        assertThat(limit.grants("epj-demo", later)).isTrue();
        assertThat(limit.grants("epj-demo", later)).isFalse();
    }
}
