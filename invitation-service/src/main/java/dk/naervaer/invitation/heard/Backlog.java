package dk.naervaer.invitation.heard;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// For how long something said may have lain unheard. What is found unheard may have been said
/// right after the last look, so it counts from there: a pause, a cut or a restart makes nothing
/// young. Counts in the nanoseconds of real time it is given.
final class Backlog {

    private record Goal(long offset, long since) {}

    private final Map<Integer, Goal> goals = new HashMap<>();
    private long told;

    /// @param told since when nobody has looked
    Backlog(long told) {
        this.told = told;
    }

    /// @param said the offset after the last fact, for each partition
    /// @param heard the offset after the last fact heard, where any has been
    /// @param now from before both were asked for
    synchronized void tell(Map<Integer, Long> said, Map<Integer, Long> heard, long now) {
        long before = told;
        told = now;
        said.forEach((partition, end) -> {
            long reached = heard.getOrDefault(partition, 0L);
            if (reached >= end) goals.remove(partition);
            else
                goals.compute(
                        partition,
                        (_, goal) ->
                                goal == null || reached >= goal.offset()
                                        ? new Goal(end, before)
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
