package dk.naervaer.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.web.identity.Sessions.Found.Open;
import dk.naervaer.web.identity.Sessions.Found.Over;
import dk.naervaer.web.identity.Sessions.Found.Unknown;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private final MovingClock clock = new MovingClock();
    private final Sessions<String> sessions = new Sessions<>(clock);

    @Test
    void a_session_that_is_used_stays_open_for_as_long_as_it_is_used() {
        var id = sessions.begin("tokens");
        for (int turn = 0; turn < 50; turn++) {
            clock.pass(Duration.ofMinutes(20).minus(MOMENT));
            assertThat(sessions.use(id)).isEqualTo(new Open<>("tokens"));
        }
    }

    @Test
    void a_session_is_over_after_twenty_minutes_without_use_and_stays_over() {
        var id = sessions.begin("tokens");
        clock.pass(Duration.ofMinutes(20));
        assertThat(sessions.use(id)).isEqualTo(new Over<>());
        assertThat(sessions.use(id)).isEqualTo(new Over<>());
    }

    @Test
    void a_session_that_is_long_over_is_forgotten_when_another_begins() {
        var id = sessions.begin("tokens");
        clock.pass(Duration.ofHours(1).plus(MOMENT));
        assertThat(sessions.begin("others")).isNotEqualTo(id);
        assertThat(sessions.use(id)).isEqualTo(new Unknown<>());
    }

    @Test
    void a_session_that_was_ended_is_unknown() {
        var id = sessions.begin("tokens");
        sessions.end(id);
        assertThat(sessions.use(id)).isEqualTo(new Unknown<>());
    }

    @Test
    void a_guessed_number_finds_nothing() {
        sessions.begin("tokens");
        assertThat(sessions.use("guessed")).isEqualTo(new Unknown<>());
    }
}
