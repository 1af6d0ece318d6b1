package dk.naervaer.local.process;

import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Ends processes politely first and for certain in the end.
public final class Ending {
    private static final int PATIENCE_SECONDS = 25;
    private static final Set<String> STORAGE =
            Set.of(Place.POSTGRES.label(), Place.KAFKA.label(), Place.MONGO.label());

    private Ending() {}

    /// Asks, waits, and kills when asking did not help.
    static void end(String name, ProcessHandle process) {
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

    /// Ends what an earlier run left behind and nothing else.
    public static int leftovers(Path folder) throws IOException {
        var left = PidFile.all(folder);
        var ended = new ArrayList<Named>();
        for (var file : left) {
            file.alive().ifPresent(process -> ended.add(new Named(file.name(), process)));
        }
        inOrder(ended);
        for (var file : left) {
            PidFile.forget(folder, file.name());
        }
        return ended.size();
    }

    /// A process and the name it goes by.
    public record Named(String name, ProcessHandle process) {}

    /// Those that use storage end side by side, and the storage after them.
    public static void inOrder(List<Named> processes) {
        sideBySide(processes.stream().filter(each -> !STORAGE.contains(each.name())));
        sideBySide(processes.stream().filter(each -> STORAGE.contains(each.name())));
    }

    private static void sideBySide(Stream<Named> processes) {
        var endings =
                processes.map(each ->
                        CompletableFuture.runAsync(
                                () -> end(each.name(), each.process()),
                                Thread::startVirtualThread));
        CompletableFuture.allOf(endings.toArray(CompletableFuture[]::new)).join();
    }
}
