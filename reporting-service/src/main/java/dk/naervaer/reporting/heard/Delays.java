package dk.naervaer.reporting.heard;

import dk.naervaer.eventsourcing.StreamId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// When each waiting stream is tried again by itself: twice as long after every try. Counts in the
/// nanoseconds of real time it is given; a restart tries everything at once and begins anew.
final class Delays {

    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration LAST = Duration.ofMinutes(5);

    private record Next(long at, Duration delay) {}

    private final Map<StreamId, Next> next = new HashMap<>();

    /// Those to try now, which are then put off; what waits no longer is forgotten.
    List<StreamId> due(Collection<StreamId> waiting, long now) {
        next.keySet().retainAll(waiting);
        var due = waiting.stream().filter(stream -> isDue(stream, now)).toList();
        for (var stream : due)
            next.merge(stream, after(FIRST, now), (last, _) -> after(twice(last.delay()), now));
        return due;
    }

    private boolean isDue(StreamId stream, long now) {
        var known = next.get(stream);
        return known == null || known.at() - now <= 0;
    }

    private static Next after(Duration delay, long now) {
        return new Next(now + delay.toNanos(), delay);
    }

    private static Duration twice(Duration delay) {
        var doubled = delay.multipliedBy(2);
        return doubled.compareTo(LAST) < 0 ? doubled : LAST;
    }
}
