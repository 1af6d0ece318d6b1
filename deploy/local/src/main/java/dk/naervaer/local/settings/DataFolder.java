package dk.naervaer.local.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The one folder that everything a run remembers lies in.
public record DataFolder(Path root) {
    private static final long ENOUGH = 1L << 30;

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path of(String part) {
        return root.resolve(part);
    }

    public Path run() {
        return of("run");
    }

    public Path log(String name) {
        return of("logs").resolve(name + ".log");
    }

    public Path clock() {
        return of("clock");
    }

    public Path key(String name) {
        return of("keys").resolve(name + ".json");
    }

    public void create() throws IOException {
        for (var part : List.of("run", "logs", "keys", "gateway")) {
            Files.createDirectories(of(part));
        }
    }

    /// Held while a suite runs on this folder; the operating system lets go of it even after kill
    /// -9.
    public Optional<FileLock> lock() throws IOException {
        Files.createDirectories(run());
        var channel =
                FileChannel.open(
                        run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = Optional.ofNullable(channel.tryLock());
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            return Optional.empty();
        }
    }

    public void refuseWhenDiskIsFull() throws IOException {
        var free = Files.getFileStore(root).getUsableSpace();
        if (free < ENOUGH) {
            throw new Refusal(
                    "The disk that holds %s has %d MB left; at least 1024 MB are needed."
                            .formatted(root, free >> 20));
        }
    }

    /// Starts the folder over; the run folder stays, because it holds the lock.
    public void empty() throws IOException {
        try (var parts = Files.list(root)) {
            for (var part : parts.filter(part -> !part.equals(run())).toList()) {
                delete(part);
            }
        }
    }

    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
