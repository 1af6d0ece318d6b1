package dk.naervaer.bench;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The first thing that went wrong on any of several threads.
final class FirstFailure {

    @FunctionalInterface
    interface Step {
        void go() throws IOException, InterruptedException;
    }

    private final AtomicReference<@Nullable Exception> first = new AtomicReference<>();

    Thread start(Step step) {
        return Thread.startVirtualThread(() -> keep(step));
    }

    private void keep(Step step) {
        try {
            step.go();
        } catch (IOException | InterruptedException | RuntimeException e) {
            first.compareAndSet(null, e);
        }
    }

    boolean happened() {
        return first.get() != null;
    }

    void refuse() {
        var why = first.get();
        if (why != null) throw new IllegalStateException("The service did not take all", why);
    }
}
