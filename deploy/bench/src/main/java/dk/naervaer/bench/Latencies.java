package dk.naervaer.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/// How long each thing took from the moment it was due.
///
/// A sender that stalls sends late; counted from its sending, the stall would be seen by nobody.
/// What has not come at all counts as if it came at the end.
final class Latencies {

    private static final long NOT_YET = Long.MIN_VALUE;

    private final long begin;
    private final long interval;
    private final AtomicLongArray done;

    /// @param begin when the first is due, in the nanoseconds that all other moments are given in
    Latencies(long begin, Duration interval, int count) {
        this.begin = begin;
        this.interval = interval.toNanos();
        this.done = new AtomicLongArray(count);
        IntStream.range(0, count).forEach(n -> done.set(n, NOT_YET));
    }

    int count() {
        return done.length();
    }

    long due(int n) {
        return begin + n * interval;
    }

    void done(int n, long at) {
        done.compareAndSet(n, NOT_YET, at);
    }

    long missing() {
        return IntStream.range(0, count()).filter(n -> done.get(n) == NOT_YET).count();
    }

    double[] millis(long end) {
        return IntStream.range(0, count())
                .mapToDouble(n -> ((done.get(n) == NOT_YET ? end : done.get(n)) - due(n)) / 1e6)
                .toArray();
    }
}
