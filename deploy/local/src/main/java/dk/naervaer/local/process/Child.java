package dk.naervaer.local.process;

import dk.naervaer.local.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// One started process with its log file and its line in the run folder.
public final class Child {
    private static final int LAST_LINES = 12;
    private final String name;
    private final Process process;
    private final DataFolder data;

    private Child(String name, Process process, DataFolder data) {
        this.name = name;
        this.process = process;
        this.data = data;
    }

    public static Child start(String name, ChildCommand command, DataFolder data)
            throws IOException {
        var log = data.log(name);
        keepPrevious(log);
        var builder = new ProcessBuilder(command.detached());
        builder.environment().putAll(command.environment());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        var process = builder.start();
        PidFile.of(name, process.toHandle()).write(data.run());
        return new Child(name, process, data);
    }

    private static void keepPrevious(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".previous"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public String name() {
        return name;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Runs once, when the process has ended for whatever reason.
    public void onExit(Runnable action) {
        var _ = process.onExit().thenRun(action);
    }

    public Ending.Named named() {
        return new Ending.Named(name, process.toHandle());
    }

    /// Wipes its line from the run folder once it has ended.
    public void forget() throws IOException {
        PidFile.forget(data.run(), name);
    }

    /// What it said last, for the sentence that tells why it did not start.
    public String lastWords() {
        try {
            List<String> lines = Files.readAllLines(data.log(name));
            var from = Math.max(0, lines.size() - LAST_LINES);
            return String.join("\n", lines.subList(from, lines.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
