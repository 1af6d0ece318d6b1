package dk.naervaer.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Remembers a process by number and start instant, so that a recycled number is never mistaken for
/// it.
public record PidFile(String name, long pid, Instant started) {
    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final String SUFFIX = ".pid";

    public static PidFile of(String name, ProcessHandle process) {
        return new PidFile(
                name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(name + SUFFIX), pid + " " + started + "\n");
    }

    public static void forget(Path folder, String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name + SUFFIX));
    }

    /// Every process an earlier or present run wrote down; unreadable files count as forgotten.
    public static List<PidFile> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .flatMap(file -> read(file).stream())
                    .sorted(Comparator.comparing(PidFile::started))
                    .toList();
        }
    }

    static Optional<PidFile> read(Path file) {
        try {
            var words = Files.readString(file).strip().split(" ", -1);
            var name = file.getFileName().toString();
            return Optional.of(
                    new PidFile(
                            name.substring(0, name.length() - SUFFIX.length()),
                            Long.parseLong(words[0]),
                            Instant.parse(words[1])));
        } catch (IOException | RuntimeException torn) {
            return Optional.empty();
        }
    }

    /// The process, if it still is the one that was written down.
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(started, start).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
