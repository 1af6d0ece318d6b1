package dk.naervaer.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How to start one process.
public record ChildCommand(List<String> words, Map<String, String> environment) {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    public ChildCommand {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /// A Java program with the small, quick-starting settings that all our own processes share.
    public static ChildCommand java(
            int megabytes, List<String> rest, Map<String, String> environment) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xms32m");
        words.add("-Xmx" + megabytes + "m");
        words.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        FIRST_COMPILER_ONLY,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        words.addAll(rest);
        return new ChildCommand(words, environment);
    }

    /// The same with the JVM's second compiler too: slower to start, larger, and faster afterwards.
    public ChildCommand asInProduction() {
        return new ChildCommand(
                words.stream().filter(word -> !word.equals(FIRST_COMPILER_ONLY)).toList(),
                environment);
    }

    /// In a session of its own: Ctrl-C reaches the launcher only, which then stops things in order.
    List<String> detached() {
        if (!Files.isExecutable(SETSID)) {
            return words;
        }
        var detached = new ArrayList<String>(List.of(SETSID.toString()));
        detached.addAll(words);
        return detached;
    }
}
