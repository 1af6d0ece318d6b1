package dk.naervaer.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Sixteen connections of an EPJ.
final class Senders {

    private static final int CONNECTIONS = 16;

    /// So many were accepted in that time.
    record Run(long accepted, double seconds) {

        double perSecond() {
            return accepted / seconds;
        }
    }

    private final Connections connections;

    Senders(int port, String token) {
        this.connections = new Connections(CONNECTIONS, port, Door.bearer(token));
    }

    /// One more connection of the same EPJ.
    Door door() throws IOException {
        return new Door(connections.port(), connections.credentials());
    }

    /// The status of the answer to one letter.
    int ask(Letter letter) throws IOException {
        try (var door = door()) {
            return door.send(letter);
        }
    }

    /// Each connection sends again as soon as it has its answer.
    Run closed(Duration time, Supplier<Letter> letters) throws InterruptedException {
        var accepted = new AtomicLong();
        var begin = System.nanoTime();
        var until = begin + time.toNanos();
        connections.each(door -> {
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
        connections.each(door -> {
            for (int n = next.getAndIncrement();
                    n < latencies.count();
                    n = next.getAndIncrement()) {
                var letter = letters.get();
                waitUntil(latencies.due(n));
                accept(door.send(letter));
                latencies.done(n, System.nanoTime());
            }
        });
        return latencies.millis(System.nanoTime());
    }

    static void waitUntil(long due) {
        for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime())
            LockSupport.parkNanos(early);
    }

    /// One body without end, until the time is over; it counts when the last line is answered, and
    /// only when every line has been taken.
    Run bulk(Duration time, Letters letters) throws IOException, InterruptedException {
        var until = System.nanoTime() + time.toNanos();
        return bulk(() -> System.nanoTime() < until, letters::event);
    }

    /// All of them in one body.
    Run bulk(List<Visit> visits) throws IOException, InterruptedException {
        var lines = visits.iterator();
        return bulk(lines::hasNext, () -> lines.next().event());
    }

    private Run bulk(BooleanSupplier more, Supplier<byte[]> lines)
            throws IOException, InterruptedException {
        try (var door = door()) {
            var begin = System.nanoTime();
            long sent = 0;
            door.begin(Letters.bulk(), "Transfer-Encoding: chunked");
            var status = new AtomicInteger();
            var failure = new FirstFailure();
            var reading = failure.start(() -> status.set(door.answer()));
            while (more.getAsBoolean() && !failure.happened()) {
                door.chunk(lines.get());
                sent++;
            }
            door.chunk(new byte[0]);
            door.flush();
            reading.join();
            failure.refuse();
            accept(status.get());
            if (!door.tail().contains("\"changed\":" + sent + ","))
                throw new IllegalStateException("Not every line of the import was taken");
            return new Run(sent, (System.nanoTime() - begin) / 1e9);
        }
    }

    static void accept(int status) throws IOException {
        if (status / 100 != 2) throw new IOException("The service answers " + status);
    }
}
