package dk.naervaer.local.infra;

import dk.naervaer.local.settings.DataFolder;
import dk.naervaer.local.settings.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The database's programs, unpacked once from the archive that the build fetched.
final class PostgresSoftware {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");
    private final Path home;

    PostgresSoftware(Path software) {
        this.home = software.resolve("postgres");
    }

    void unpack() throws IOException {
        Files.createDirectories(home.getParent());
        try (var _ = SoftwareLock.hold(home)) {
            if (Files.exists(home)) {
                return;
            }
            var unfinished = home.resolveSibling("postgres.unfinished");
            DataFolder.delete(unfinished);
            try (var archive = open()) {
                for (var entry = archive.getNextEntry();
                        entry != null;
                        entry = archive.getNextEntry()) {
                    extract(archive, entry, unfinished);
                }
            }
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static TarArchiveInputStream open() throws IOException {
        InputStream stream = PostgresSoftware.class.getResourceAsStream(ARCHIVE);
        if (stream == null) {
            throw new Refusal("This machine is not Linux on x86-64: no PostgreSQL for it here.");
        }
        return new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(stream)));
    }

    private static void extract(TarArchiveInputStream archive, TarArchiveEntry entry, Path to)
            throws IOException {
        var file = to.resolve(entry.getName()).normalize();
        if (!file.startsWith(to)) {
            throw new IOException("An archive entry points outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(archive, file);
            var runnable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(runnable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /// PostgreSQL refuses to run as root, so root runs it in a user namespace of its own.
    List<String> command(String program, List<String> arguments) {
        var words = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            if (!Files.isExecutable(UNSHARE)) {
                throw new Refusal(
                        "PostgreSQL does not run as root: start as a normal user, or install util-linux.");
            }
            words.addAll(List.of(UNSHARE.toString(), "--user"));
        }
        words.add(home.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        return words;
    }
}
