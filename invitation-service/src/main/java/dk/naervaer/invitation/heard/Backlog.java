package dk.naervaer.invitation.heard;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// For how long something said has not been heard, and for how long nobody could tell; whichever is
/// longer. Counts in the nanoseconds of real time it is given.
final class Backlog {

    private record Goal(long offset, long since) {}

    private final Map<Integer, Goal> goals = new HashMap<>();
    private long told;

    Backlog(long now) {
        this.told = now;
    }

    /// @param said the offset after the last fact, for each partition
    /// @param heard the offset after the last fact heard, where any has been
    synchronized void tell(Map<Integer, Long> said, Map<Integer, Long> heard, long now) {
        told = now;
        said.forEach((partition, end) -> {
            long reached = heard.getOrDefault(partition, 0L);
            if (reached >= end) goals.remove(partition);
            else
                goals.compute(
                        partition,
                        (_, goal) ->
                                goal == null || reached >= goal.offset()
                                        ? new Goal(end, now)
                                        : goal);
        });
    }

    synchronized Duration at(long now) {
        long since =
                goals.values().stream()
                        .mapToLong(Goal::since)
                        .reduce(told, (one, other) -> one - other < 0 ? one : other);
        return Duration.ofNanos(now - since);
    }
}
