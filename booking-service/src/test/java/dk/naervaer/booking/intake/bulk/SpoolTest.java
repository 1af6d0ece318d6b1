package dk.naervaer.booking.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpoolTest {

    @Test
    void a_writer_never_waits_for_the_reader() throws Exception {
        var answers = new byte[3_000_000];
        new SplittableRandom(1).nextBytes(answers);
        var read = new ByteArrayOutputStream();
        var spool = new Spool();
        try (spool) {
            spool.write(answers);
            spool.write(7);
        }
        spool.copyTo(read);
        assertThat(read.size()).isEqualTo(answers.length + 1);
        assertThat(read.toByteArray()).startsWith(answers).endsWith((byte) 7);
    }

    @Test
    void what_is_written_is_read_at_once_and_in_order() throws Exception {
        var read = new ByteArrayOutputStream();
        var spool = new Spool();
        var writer =
                Thread.startVirtualThread(() -> {
                    try (spool) {
                        for (int n = 0; n < 100_000; n++) spool.write(n);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        spool.copyTo(read);
        writer.join();
        assertThat(read.size()).isEqualTo(100_000);
        byte[] all = read.toByteArray();
        for (int n = 0; n < all.length; n++) assertThat(all[n]).isEqualTo((byte) n);
    }
}
