package dk.naervaer.consent.privacy.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long one class of data is kept, as it holds between two days, both included.
///
/// @param to null while it holds
/// @param basis what in law it rests on, as the person is told
public record RetentionRule(
        String name,
        Kept of,
        LocalDate from,
        @Nullable LocalDate to,
        After after,
        Period keep,
        OnRequest onRequest,
        String basis) {

    /// What the rule says to somebody who asks before the time has passed.
    public enum OnRequest {
        ERASE,
        KEEP
    }

    public RetentionRule {
        if (name.isBlank()) throw new IllegalArgumentException("A rule has a name");
        if (basis.isBlank()) throw new IllegalArgumentException(name + " has no legal basis");
        if (to != null && to.isBefore(from))
            throw new IllegalArgumentException(name + " ends before it begins");
        if (keep.isZero() || keep.isNegative())
            throw new IllegalArgumentException(name + " keeps for no time");
    }

    boolean holds(LocalDate on) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }

    boolean overlaps(RetentionRule other) {
        return of == other.of
                && (to == null || !to.isBefore(other.from))
                && (other.to == null || !other.to.isBefore(from));
    }

    /// The last day on which the data is kept; empty when nothing is known to count from.
    public Optional<LocalDate> until(Anchors anchors) {
        return Optional.ofNullable(after.day(anchors)).map(day -> day.plus(keep));
    }
}
