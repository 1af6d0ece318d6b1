package dk.naervaer.consent.privacy.request;

import dk.naervaer.personaldata.SealedValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is said about one class of a person's data.
///
/// @param until the last day on which it is kept; null unless it is
/// @param grounds why it is kept; null unless it is
/// @param reason why it is refused, for the person alone to read; null unless it is
public record Answer(
        Kind kind,
        @Nullable LocalDate until,
        @Nullable Grounds grounds,
        @Nullable SealedValue reason) {

    /// The three answers there are.
    public enum Kind {
        ERASED,
        KEPT_UNTIL,
        REFUSED
    }

    public Answer {
        if ((kind == Kind.KEPT_UNTIL) != (until != null && grounds != null))
            throw new IllegalArgumentException("What is kept has a last day and grounds");
        if ((kind == Kind.REFUSED) != (reason != null))
            throw new IllegalArgumentException("What is refused has a reason");
    }

    public static Answer erased() {
        return new Answer(Kind.ERASED, null, null, null);
    }

    public static Answer keptUntil(LocalDate until, Grounds grounds) {
        return new Answer(Kind.KEPT_UNTIL, until, grounds, null);
    }

    public static Answer refused(SealedValue reason) {
        return new Answer(Kind.REFUSED, null, null, reason);
    }
}
