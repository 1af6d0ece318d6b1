package dk.naervaer.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/// When an EPJ said something, by its own clock: what it said last stands, in whatever order its
/// messages come.
///
/// @param message tells two messages of one instant apart, the same way each time; empty where the
///   sender does not tell when
public record Said(Instant at, String message) implements Comparable<Said> {

    private static final Duration AHEAD = Duration.ofHours(1);
    private static final Comparator<Said> ORDER =
            Comparator.comparing(Said::at).thenComparing(Said::message);

    /// Of a sender that does not tell when: it counts as said when it came.
    public static Said onArrival(Instant at) {
        return new Said(at, "");
    }

    boolean isOnArrival() {
        return message.isEmpty();
    }

    /// A clock that runs more than an hour ahead would keep everything that is said later from
    /// counting: what it says counts as said when it came.
    public Said heardAt(Instant now) {
        return at.isAfter(now.plus(AHEAD)) ? new Said(now, message) : this;
    }

    @Override
    public int compareTo(Said other) {
        return ORDER.compare(this, other);
    }
}
