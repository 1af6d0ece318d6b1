package dk.naervaer.booking.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What must never be heard again of a message: whose it was, in whatever language it came.
public final class Overheard {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// So much one message may take, the loading of what reads it included.
    private static final Duration BOUND = Duration.ofSeconds(5);

    private static final Pattern CPR = Pattern.compile("(?<![0-9])[0-9]{6}-?[0-9]{4}(?![0-9])");

    /// The names of the published test persons in the kept messages.
    private static final List<String> NAMES =
            List.of("Lauridsen", "Berggren", "Einer", "Magnus", "Testgrusgraven");

    /// Nothing that points at a person stands in what the sender is told.
    public static void assertNothingIsToldOf(byte[] message, String told) {
        var text = new String(message, ISO_8859_1);
        var numbers = CPR.matcher(text).results().map(found -> found.group()).distinct();
        assertThat(Stream.concat(NAMES.stream(), numbers).filter(told::contains)).isEmpty();
        assertThat(told).hasSizeLessThan(200_000);
    }

    /// The processor's time of this thread: what else the machine does makes no message slow.
    public static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /// @param begun as [#now] told it
    public static void assertSoon(long begun) {
        assertThat(Duration.ofNanos(now() - begun)).isLessThan(BOUND);
    }

    private Overheard() {}
}
