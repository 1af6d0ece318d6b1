package dk.naervaer.consent.relative;

import dk.naervaer.personaldata.SealedValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a consent permits: how far, in which appointments, until when.
///
/// @param note which part may be attended; null unless the degree is of a part
/// @param until the last day, inclusive
public record Grant(Degree degree, @Nullable SealedValue note, Scope scope, LocalDate until) {

    public Grant {
        if (degree.part() != (note != null))
            throw new IllegalArgumentException("A part is told by a note, the whole needs none");
    }

    /// Permits nothing that the other does not; which part a changed note means nobody can tell.
    boolean within(Grant other) {
        return degree.within(other.degree)
                && scope.within(other.scope)
                && !until.isAfter(other.until)
                && (note == null || other.note == null || note.equals(other.note));
    }
}
