package dk.naervaer.faults.site;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A small file system of its own under one data folder, so that it can really be full.
public final class Disk {

    private final Path image;
    private final Path folder;

    private Disk(Path image, Path folder) {
        this.image = image;
        this.folder = folder;
    }

    /// Moves what lies in the folder onto a disk of that size; empty when this user may not mount.
    static Optional<Disk> under(Path folder, int megabytes) {
        var disk = new Disk(folder.resolveSibling(folder.getFileName() + ".img"), folder);
        return disk.mount(megabytes) ? Optional.of(disk) : Optional.empty();
    }

    private boolean mount(int megabytes) {
        var aside = folder.resolveSibling(folder.getFileName() + ".mount");
        var script =
                """
                set -e
                mkdir -p "$3"; truncate -s "$1M" "$2"; mkfs.ext4 -q -m 0 "$2"
                mount -o loop "$2" "$3"; cp -a "$4"/. "$3"/; umount "$3"; rmdir "$3"
                mount -o loop "$2" "$4"
                """;
        return run(script, megabytes + "", image + "", aside + "", folder + "");
    }

    /// Lets go of a disk, also of one that an earlier run has left behind.
    static void release(Path folder) {
        run(
                "mountpoint -q \"$1\" && umount -l \"$1\"; rm -f \"$2\"",
                folder + "",
                folder.resolveSibling(folder.getFileName() + ".img") + "");
    }

    /// Until not one byte more can be written.
    public void fill() {
        try (var filler = new RandomAccessFile(filler().toFile(), "rw")) {
            for (var size = 1 << 20; size >= 512; size /= 2) write(filler, new byte[size]);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void write(RandomAccessFile filler, byte[] block) {
        try {
            while (true) filler.write(block);
        } catch (IOException full) {
            // That is what it is for.
        }
    }

    public void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean run(String script, String... arguments) {
        var words = new ArrayList<String>(List.of("sh", "-c", script, "disk"));
        words.addAll(List.of(arguments));
        try {
            var output = ProcessBuilder.Redirect.DISCARD;
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(output)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noShell) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
