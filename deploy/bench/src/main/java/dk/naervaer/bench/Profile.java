package dk.naervaer.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Says in which frames and packages the processor's time went, as a flame graph would show it.
///
/// Samples of processor time see native code too; where this JVM has none, the older samples that
/// see Java only are taken.
final class Profile {

    private static final int TOP = 15;
    // Stands in nearly every stack and so tells nothing there.
    private static final Pattern BENEATH_ALL = Pattern.compile("(java|io.netty|io.vertx.core).*");
    private static final String BY_CPU = "jdk.CPUTimeSample";
    private static final String BY_CLOCK = "jdk.ExecutionSample";

    private final Map<String, Integer> frames = new HashMap<>();
    private final Map<String, Integer> packages = new HashMap<>();
    private final Map<String, Integer> under = new HashMap<>();
    private final Map<String, Integer> threads = new HashMap<>();
    private int samples;

    /// Something worth watching.
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    static Profile of(Work work, Path file)
            throws IOException, ParseException, InterruptedException {
        try (var recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.enable(BY_CPU).with("throttle", "10ms");
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        var profile = new Profile();
        var wanted = hasAny(file, BY_CPU) ? BY_CPU : BY_CLOCK;
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) profile.count(events.readEvent(), wanted);
        }
        return profile;
    }

    private static boolean hasAny(Path file, String type) throws IOException {
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents())
                if (events.readEvent().getEventType().getName().equals(type)) return true;
            return false;
        }
    }

    private void count(RecordedEvent event, String wanted) {
        if (!event.getEventType().getName().equals(wanted)) return;
        var stack = event.getStackTrace();
        if (stack == null || stack.getFrames().isEmpty()) return;
        samples++;
        var top = stack.getFrames().getFirst();
        frames.merge(name(top), 1, Integer::sum);
        packages.merge(packageOf(top), 1, Integer::sum);
        var seen =
                stack.getFrames().stream()
                        .map(Profile::packageOf)
                        .filter(name -> !BENEATH_ALL.matcher(name).matches())
                        .collect(Collectors.toSet());
        for (var one : seen) under.merge(one, 1, Integer::sum);
        var thread = event.getThread(wanted.equals(BY_CPU) ? "eventThread" : "sampledThread");
        var called = thread == null ? "?" : String.valueOf(thread.getJavaName());
        threads.merge(called.replaceAll("[0-9]+", "n"), 1, Integer::sum);
    }

    private static String name(RecordedFrame frame) {
        var method = frame.getMethod();
        return method.getType().getName() + "." + method.getName();
    }

    /// Three parts of the name tell the library.
    private static String packageOf(RecordedFrame frame) {
        var words = frame.getMethod().getType().getName().split("\\.", -1);
        return Arrays.stream(words)
                .limit(Math.min(4, words.length - 1))
                .collect(Collectors.joining("."));
    }

    @Override
    public String toString() {
        return "%d samples%n".formatted(samples)
                + top("self time by frame", frames)
                + top("self time by package", packages)
                + top("time in or below a package", under)
                + top("time by thread", threads);
    }

    private String top(String title, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(TOP)
                .map(entry ->
                        "  %5.1f %%  %s"
                                .formatted(100.0 * entry.getValue() / samples, entry.getKey()))
                .collect(Collectors.joining("\n", "\n" + title + "\n", "\n"));
    }
}
