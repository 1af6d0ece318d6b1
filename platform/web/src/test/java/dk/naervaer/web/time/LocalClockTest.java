package dk.naervaer.web.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalClockTest {

    private static final Instant REAL = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir private Path folder;

    private final AtomicLong ticks = new AtomicLong();
    private Path file;
    private LocalClock clock;

    @BeforeEach
    void set_up() {
        file = folder.resolve("clock");
        clock = new LocalClock(file, Clock.fixed(REAL, ZoneOffset.UTC), ticks::get);
    }

    @Test
    void without_a_file_it_tells_real_time() {
        assertThat(clock.instant()).isEqualTo(REAL);
    }

    @Test
    void the_file_moves_it_forward_and_back() throws IOException {
        write("PT52H");
        assertThat(clock.instant()).isEqualTo(REAL.plus(Duration.ofHours(52)));
        pass(Duration.ofMillis(200));
        write("PT-1H\n");
        assertThat(clock.instant()).isEqualTo(REAL.minus(Duration.ofHours(1)));
    }

    @Test
    void it_looks_no_more_than_five_times_a_second() throws IOException {
        assertThat(clock.instant()).isEqualTo(REAL);
        write("PT1H");
        pass(Duration.ofMillis(199));
        assertThat(clock.instant()).isEqualTo(REAL);
        pass(Duration.ofMillis(1));
        assertThat(clock.instant()).isEqualTo(REAL.plus(Duration.ofHours(1)));
    }

    @Test
    void a_removed_file_is_real_time_again() throws IOException {
        write("PT1H");
        assertThat(clock.instant()).isAfter(REAL);
        Files.delete(file);
        pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(REAL);
    }

    @Test
    void a_file_with_something_else_in_it_is_real_time() throws IOException {
        write("tomorrow");
        assertThat(clock.instant()).isEqualTo(REAL);
    }

    @Test
    void in_another_zone_it_still_moves_with_the_file() throws IOException {
        write("PT1H");
        assertThat(clock.withZone(DanishTime.ZONE).instant()).isEqualTo(clock.instant());
        assertThat(clock.withZone(DanishTime.ZONE).getZone()).isEqualTo(DanishTime.ZONE);
    }

    private void write(String content) throws IOException {
        Files.writeString(file, content);
    }

    private void pass(Duration time) {
        ticks.addAndGet(time.toNanos());
    }
}
