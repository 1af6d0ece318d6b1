package dk.naervaer.local.infra;

import dk.naervaer.local.process.ChildCommand;
import dk.naervaer.local.settings.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs a program that prepares something and ends by itself.
final class Tool {
    private Tool() {}

    static void run(String purpose, ChildCommand command, Path log)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command.words());
        builder.environment().putAll(command.environment());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        var process = builder.start();
        try {
            if (process.waitFor() != 0) {
                throw new Refusal(
                        purpose + " did not succeed; it said:\n" + Files.readString(log).strip());
            }
        } finally {
            process.destroy();
        }
    }
}
