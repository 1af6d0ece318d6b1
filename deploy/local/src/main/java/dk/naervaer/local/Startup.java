package dk.naervaer.local;

import dk.naervaer.local.infra.Part;
import dk.naervaer.local.process.Child;
import dk.naervaer.local.process.Ending;
import dk.naervaer.local.settings.DataFolder;
import dk.naervaer.local.settings.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Starts parts side by side and remembers them, so that all can be stopped at any moment.
final class Startup {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long POLL_MILLIS = 100;
    private final DataFolder data;
    private final Progress progress;
    private final long began = System.nanoTime();
    private final List<Child> children = new ArrayList<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    Startup(DataFolder data, Progress progress) {
        this.data = data;
        this.progress = progress;
    }

    /// Completes when the part serves; the first that fails makes the others give up.
    CompletableFuture<Void> run(Part part) {
        return CompletableFuture.runAsync(() -> start(part), workers)
                .whenComplete((_, failure) -> stopping |= failure != null);
    }

    void await(CompletableFuture<Void> everything) {
        try {
            everything.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw failure;
        }
    }

    private void start(Part part) {
        var before = System.nanoTime();
        try {
            var command = part.prepare();
            var child = remember(part, () -> Child.start(part.place().label(), command, data));
            awaitReady(part, child, before);
            part.furnish();
            child.onExit(() -> tellUnexpectedEnd(child));
            progress.say(
                    "  %5.1f s  %s is ready (took %.1f s)"
                            .formatted(seconds(began), child.name(), seconds(before)));
        } catch (IOException broken) {
            throw new Refusal(part.place().label() + " could not be started: " + broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while starting " + part.place().label() + ".");
        }
    }

    /// Starts a process.
    private interface Starting {
        Child start() throws IOException;
    }

    private Child remember(Part part, Starting starting) throws IOException {
        synchronized (children) {
            if (stopping) {
                throw new Refusal(part.place().label() + " was not started any more.");
            }
            var child = starting.start();
            children.add(child);
            return child;
        }
    }

    private void awaitReady(Part part, Child child, long since) throws InterruptedException {
        while (!part.isReady()) {
            if (stopping) {
                throw new Refusal("The start was broken off.");
            }
            if (!child.isAlive()) {
                throw new Refusal(
                        "%s ended while starting; ./dev logs %s shows more. It said last:\n%s"
                                .formatted(child.name(), child.name(), child.lastWords()));
            }
            if (seconds(since) > PATIENCE.toSeconds()) {
                throw new Refusal(
                        "%s is not ready after %d s; ./dev logs %s shows why."
                                .formatted(child.name(), PATIENCE.toSeconds(), child.name()));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private void tellUnexpectedEnd(Child child) {
        if (!stopping) {
            progress.say("%s has ended; see ./dev logs %s".formatted(child.name(), child.name()));
        }
    }

    /// Ends every child, also while others are still being started.
    void stop() throws IOException {
        stopping = true;
        List<Child> last;
        synchronized (children) {
            last = List.copyOf(children);
            children.clear();
        }
        Ending.inOrder(last.stream().map(Child::named).toList());
        for (var child : last) {
            child.forget();
        }
        workers.shutdown();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
