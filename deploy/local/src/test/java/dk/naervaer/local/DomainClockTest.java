package dk.naervaer.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.local.settings.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Moving the domain's time is writing one offset.
class DomainClockTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    @TempDir private Path folder = Path.of("");

    private DomainClock clock() {
        return new DomainClock(folder.resolve("clock"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void without_a_file_it_is_now() {
        assertThat(clock().instant()).isEqualTo(NOW);
    }

    @Test
    void it_moves_forward_and_backward_as_an_iso_duration() throws IOException {
        clock().moveTo(NOW.plus(Duration.ofHours(52)));
        assertThat(folder.resolve("clock")).hasContent("PT52H");
        clock().moveTo(NOW.minus(Duration.ofHours(1)));
        assertThat(folder.resolve("clock")).hasContent("PT-1H");
        assertThat(clock().instant()).isEqualTo(NOW.minus(Duration.ofHours(1)));
    }

    @Test
    void back_to_now_leaves_no_file() throws IOException {
        clock().moveTo(NOW.plusSeconds(1));
        clock().backToNow();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void local_and_utc_ways_to_write_an_instant_are_the_same() {
        assertThat(DomainClock.parse("2027-01-14T09:45:00+01:00"))
                .isEqualTo(DomainClock.parse("2027-01-14T08:45:00Z"));
    }

    @Test
    void an_instant_without_an_offset_is_refused() {
        assertThatThrownBy(() -> DomainClock.parse("2027-01-14T09:45:00"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Not an instant with an offset");
    }
}
