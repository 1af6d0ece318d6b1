package dk.naervaer.local.process;

import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// How much memory a process takes, shared pages counted once; PostgreSQL's with its workers.
public final class Memory {
    private Memory() {}

    public static long megabytes(String name, ProcessHandle process) {
        var children =
                name.equals(Place.POSTGRES.label())
                        ? process.descendants()
                        : Stream.<ProcessHandle>empty();
        return Stream.concat(Stream.of(process), children)
                        .mapToLong(each -> kilobytes(each.pid()))
                        .sum()
                / 1024;
    }

    private static long kilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | RuntimeException gone) {
            return 0;
        }
    }
}
