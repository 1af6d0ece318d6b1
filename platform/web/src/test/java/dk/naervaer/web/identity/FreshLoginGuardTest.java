package dk.naervaer.web.identity;

import static dk.naervaer.web.identity.FreshLoginGuard.isFresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreshLoginGuardTest {

    private static final Instant NOW = Instant.parse("2027-01-14T09:00:00Z");

    private static boolean freshAfter(Duration age) {
        return isFresh(Optional.of(NOW.minus(age)), NOW);
    }

    @Test
    void a_login_is_fresh_for_five_minutes() {
        assertThat(freshAfter(Duration.ZERO)).isTrue();
        assertThat(freshAfter(Duration.ofMinutes(5))).isTrue();
        assertThat(freshAfter(Duration.ofMinutes(5).plusSeconds(1))).isFalse();
    }

    @Test
    void a_provider_whose_clock_runs_ahead_gives_a_fresh_login() {
        assertThat(freshAfter(Duration.ofSeconds(-2))).isTrue();
    }

    @Test
    void a_login_of_which_nobody_knows_the_time_is_not_fresh() {
        assertThat(isFresh(Optional.empty(), NOW)).isFalse();
    }
}
