package dk.naervaer.bench;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/// How long each change stayed unseen, from the answer to whoever made it.
///
/// Seen before it was answered, it stayed unseen for no time; never seen, until the end.
final class Sightings {

    private static final long NOT_YET = Long.MAX_VALUE;

    private final AtomicLongArray begun;
    private final AtomicLongArray answered;
    private final AtomicLongArray seen;

    Sightings(int count) {
        this.begun = of(count);
        this.answered = of(count);
        this.seen = of(count);
    }

    private static AtomicLongArray of(int count) {
        return new AtomicLongArray(IntStream.range(0, count).mapToLong(_ -> NOT_YET).toArray());
    }

    void begun(int n, long at) {
        begun.set(n, at);
    }

    void answered(int n, long at) {
        answered.set(n, at);
    }

    /// The first time counts.
    void seen(int n, long at) {
        seen.compareAndSet(n, NOT_YET, at);
    }

    /// Those that somebody has begun to make and nobody has seen.
    int[] awaited() {
        return IntStream.range(0, seen.length())
                .filter(n -> begun.get(n) != NOT_YET && seen.get(n) == NOT_YET)
                .toArray();
    }

    double[] millis(long end) {
        return since(answered, end);
    }

    /// The same from when whoever made it began to.
    double[] millisFromBegin(long end) {
        return since(begun, end);
    }

    private double[] since(AtomicLongArray from, long end) {
        return IntStream.range(0, seen.length())
                .mapToDouble(n -> Math.max(0, Math.min(seen.get(n), end) - from.get(n)) / 1e6)
                .toArray();
    }
}
