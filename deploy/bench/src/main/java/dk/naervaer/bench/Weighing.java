package dk.naervaer.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Looks at a service's heap every few seconds, and remembers the most.
final class Weighing implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Serving service;
    private final Thread thread = Thread.ofVirtual().unstarted(this::run);
    private volatile boolean stopped;
    private final AtomicLong heap = new AtomicLong();
    private final AtomicInteger times = new AtomicInteger();

    Weighing(Serving service) {
        this.service = service;
        thread.start();
    }

    private void run() {
        try {
            while (!stopped) {
                heap.accumulateAndGet(service.heapMegabytes(), Math::max);
                times.incrementAndGet();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException _) {
            // It is over.
        } catch (IOException e) {
            throw new IllegalStateException("The heap cannot be looked at", e);
        }
    }

    long heap() {
        return heap.get();
    }

    int times() {
        return times.get();
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
    }
}
