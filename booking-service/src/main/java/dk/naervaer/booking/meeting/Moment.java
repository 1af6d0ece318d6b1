package dk.naervaer.booking.meeting;

import java.time.Instant;
import java.util.Comparator;

/// When an EPJ said something of a meeting, by its own clock.
///
/// @param message tells two messages of one instant apart, the same way each time; empty where the
///   EPJ does not tell when
public record Moment(Instant at, String message) implements Comparable<Moment> {

    boolean isOnArrival() {
        return message.isEmpty();
    }

    private static final Comparator<Moment> ORDER =
            Comparator.comparing(Moment::at).thenComparing(Moment::message);

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
