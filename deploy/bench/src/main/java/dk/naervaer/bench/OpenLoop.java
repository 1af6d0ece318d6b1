package dk.naervaer.bench;

import dk.naervaer.bench.Figure.Promise;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// Row 4: a hundred decisions a second, asked for on time whether or not earlier ones are done.
final class OpenLoop {

    private static final Promise LATE = new Promise(250, 60, "ms");
    private static final Duration EVERY = Duration.ofMillis(10);
    private static final Duration LAST = Duration.ofSeconds(5);

    private final Decisions decisions;
    private final People people;
    private final OtherService other;
    private final Standby followers;

    OpenLoop(Decisions decisions, People people, OtherService other, Standby followers) {
        this.decisions = decisions;
        this.people = people;
        this.other = other;
        this.followers = followers;
    }

    Figure measure(Duration time) throws SQLException {
        followers.wake();
        var count = (int) time.dividedBy(EVERY);
        var latencies = new Latencies(System.nanoTime() + EVERY.toNanos(), EVERY, count);
        ask(latencies);
        var end = System.nanoTime() + LAST.toNanos();
        Ground.await("effects", () -> latencies.missing() == 0 || System.nanoTime() > end);
        var lost = latencies.missing();
        other.tell(_ -> {});
        followers.rest();
        return figure(latencies.millis(System.nanoTime()), lost);
    }

    private static Figure figure(double[] millis, long lost) {
        var what = "decision due → effect committed elsewhere, p99 at 100/s";
        return Figure.alone(4, what, Statistics.percentile(millis, 99), LATE)
                .noting(
                        "p50 %.1f ms of %d facts, counted from when each was due; never came: %d"
                                .formatted(Statistics.percentile(millis, 50), millis.length, lost));
    }

    private void ask(Latencies latencies) {
        var numbers = new ConcurrentHashMap<String, Integer>();
        other.tell(id -> {
            var number = numbers.get(id);
            if (number != null) latencies.done(number, System.nanoTime());
        });
        for (var n = 0; n < latencies.count(); n++) {
            var early = latencies.due(n) - System.nanoTime();
            while (early > 0) {
                LockSupport.parkNanos(early);
                early = latencies.due(n) - System.nanoTime();
            }
            var id = UUID.randomUUID().toString();
            numbers.put(id, n);
            // A decision that fails is missed at the end.
            decisions.ask(id, people.sealing()).subscribe().with(_ -> {}, _ -> {});
        }
    }
}
