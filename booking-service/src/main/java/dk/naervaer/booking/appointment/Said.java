package dk.naervaer.booking.appointment;

import java.time.Instant;
import java.util.Comparator;

/// When an EPJ said something, by its own clock: what it said last stands, in whatever order its
/// messages come.
///
/// @param message tells two messages of one instant apart, the same way each time
public record Said(Instant at, String message) implements Comparable<Said> {

    private static final Comparator<Said> ORDER =
            Comparator.comparing(Said::at).thenComparing(Said::message);

    @Override
    public int compareTo(Said other) {
        return ORDER.compare(this, other);
    }
}
