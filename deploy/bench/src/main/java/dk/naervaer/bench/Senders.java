package dk.naervaer.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Sixteen connections of an EPJ.
final class Senders {

    private static final int CONNECTIONS = 16;

    /// So many were accepted in that time.
    record Run(long accepted, double seconds) {

        double perSecond() {
            return accepted / seconds;
        }
    }

    /// What one connection does until it is over.
    @FunctionalInterface
    private interface Work {
        void on(Door door) throws IOException;
    }

    private final int port;
    private final String token;

    Senders(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /// The status of the answer to one letter.
    int ask(Letter letter) throws IOException {
        try (var door = new Door(port, token)) {
            return door.send(letter);
        }
    }

    /// Each connection sends again as soon as it has its answer.
    Run closed(Duration time, Supplier<Letter> letters) throws InterruptedException {
        var accepted = new AtomicLong();
        var begin = System.nanoTime();
        var until = begin + time.toNanos();
        each(door -> {
            while (System.nanoTime() < until) {
                accept(door.send(letters.get()));
                accepted.incrementAndGet();
            }
        });
        return new Run(accepted.get(), (System.nanoTime() - begin) / 1e9);
    }

    /// Each letter is sent when it is due, by whichever connection is free.
    double[] open(Duration time, double perSecond, Supplier<Letter> letters)
            throws InterruptedException {
        var every = Duration.ofNanos((long) (1e9 / perSecond));
        var latencies =
                new Latencies(System.nanoTime() + 100_000_000, every, (int) time.dividedBy(every));
        var next = new AtomicInteger();
        each(door -> {
            for (int n = next.getAndIncrement();
                    n < latencies.count();
                    n = next.getAndIncrement()) {
                var letter = letters.get();
                for (long early = latencies.due(n) - System.nanoTime();
                        early > 0;
                        early = latencies.due(n) - System.nanoTime()) LockSupport.parkNanos(early);
                accept(door.send(letter));
                latencies.done(n, System.nanoTime());
            }
        });
        return latencies.millis(System.nanoTime());
    }

    /// One body without end, until the time is over; it counts when the last line is answered, and
    /// only when every line has been taken.
    Run bulk(Duration time, Letters letters) throws IOException, InterruptedException {
        try (var door = new Door(port, token)) {
            var begin = System.nanoTime();
            var until = begin + time.toNanos();
            long sent = 0;
            door.begin(Letters.bulk(), "Transfer-Encoding: chunked");
            var status = new AtomicInteger();
            var failure = new AtomicReference<@Nullable Exception>();
            var reading =
                    Thread.startVirtualThread(() -> keep(failure, () -> status.set(door.answer())));
            while (System.nanoTime() < until && failure.get() == null) {
                for (var n = 0; n < 20; n++) door.chunk(letters.event());
                sent += 20;
            }
            door.chunk(new byte[0]);
            door.flush();
            reading.join();
            refuse(failure);
            accept(status.get());
            if (!door.tail().contains("\"changed\":" + sent + ","))
                throw new IllegalStateException("Not every line of the import was taken");
            return new Run(sent, (System.nanoTime() - begin) / 1e9);
        }
    }

    @FunctionalInterface
    private interface Step {
        void go() throws IOException;
    }

    private static void keep(AtomicReference<@Nullable Exception> failure, Step step) {
        try {
            step.go();
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void each(Work work) throws InterruptedException {
        var failure = new AtomicReference<@Nullable Exception>();
        var threads = new ArrayList<Thread>();
        for (var n = 0; n < CONNECTIONS; n++)
            threads.add(
                    Thread.startVirtualThread(() ->
                            keep(
                                    failure,
                                    () -> {
                                        try (var door = new Door(port, token)) {
                                            work.on(door);
                                        }
                                    })));
        for (var thread : threads) thread.join();
        refuse(failure);
    }

    private static void refuse(AtomicReference<@Nullable Exception> failure) {
        var why = failure.get();
        if (why != null) throw new IllegalStateException("The service did not take all", why);
    }

    private static void accept(int status) throws IOException {
        if (status / 100 != 2) throw new IOException("The service answers " + status);
    }
}
