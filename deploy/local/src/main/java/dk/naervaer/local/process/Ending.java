package dk.naervaer.local.process;

import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends processes politely first and for certain in the end.
public final class Ending {
    private static final int PATIENCE_SECONDS = 15;

    private Ending() {}

    /// Asks, waits, and kills when asking did not help.
    public static void end(String name, ProcessHandle process) {
        end(name, process, PATIENCE_SECONDS);
    }

    public static void end(String name, ProcessHandle process, int patienceSeconds) {
        ask(name, process);
        if (!gone(process, patienceSeconds)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            gone(process, PATIENCE_SECONDS);
        }
    }

    /// PostgreSQL would wait for its clients at SIGTERM; SIGINT is its fast and clean shutdown.
    private static void ask(String name, ProcessHandle process) {
        if (!name.equals(Place.POSTGRES.label())) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        } catch (IOException cannotSignal) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }

    static boolean gone(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException unknown) {
            return !process.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /// Ends what an earlier run left behind, newest first, and nothing else.
    public static int leftovers(Path folder) throws IOException {
        var ended = 0;
        for (var left : PidFile.all(folder).reversed()) {
            var process = left.alive();
            if (process.isPresent()) {
                end(left.name(), process.get());
                ended++;
            }
            PidFile.forget(folder, left.name());
        }
        return ended;
    }
}
