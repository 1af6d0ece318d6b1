package dk.naervaer.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Only processes that an earlier run started are ever ended.
class PidFileTest {
    @TempDir private Path run = Path.of("");

    @Test
    void a_written_process_is_recognised() throws IOException {
        PidFile.of("me", ProcessHandle.current()).write(run);
        assertThat(PidFile.all(run))
                .singleElement()
                .satisfies(file -> assertThat(file.alive()).contains(ProcessHandle.current()));
    }

    @Test
    void a_recycled_number_is_not_mistaken_for_the_process() {
        var me = PidFile.of("me", ProcessHandle.current());
        var earlier = new PidFile("me", me.pid(), me.started().minus(Duration.ofHours(1)));
        assertThat(earlier.alive()).isEmpty();
    }

    @Test
    void a_torn_file_counts_as_forgotten() throws IOException {
        Files.writeString(run.resolve("torn.pid"), "12");
        assertThat(PidFile.all(run)).isEmpty();
    }

    @Test
    void leftovers_are_ended_and_forgotten_and_nothing_else() throws IOException {
        var left = new ProcessBuilder("sleep", "600").start();
        var other = new ProcessBuilder("sleep", "600").start();
        try {
            PidFile.of("left", left.toHandle()).write(run);
            assertThat(Ending.leftovers(run)).isEqualTo(1);
            assertThat(left.isAlive()).isFalse();
            assertThat(other.isAlive()).isTrue();
            assertThat(PidFile.all(run)).isEmpty();
        } finally {
            left.destroyForcibly();
            other.destroyForcibly();
        }
    }
}
