package dk.naervaer.booking.intake;

import dk.naervaer.web.time.DanishTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/// A time that a message writes with its offset, read strictly.
public sealed interface OffsetTime {

    /// A point in time.
    record At(Instant instant) implements OffsetTime {}

    /// @param why in a sentence that does not repeat it
    record Unclear(String why) implements OffsetTime {}

    static OffsetTime read(String text) {
        OffsetDateTime time;
        try {
            time = OffsetDateTime.parse(text);
        } catch (DateTimeParseException _) {
            return new Unclear("Not a time with an offset from UTC");
        }
        // Outside these years it is a slip.
        if (time.getYear() < 1900 || time.getYear() >= 2200)
            return new Unclear("Must be between the years 1900 and 2200");
        return isLeftOut(time)
                ? new Unclear("The clock in Denmark skips this time, going to summer time")
                : new At(time.toInstant());
    }

    /// Only a Danish offset tells a Danish wall clock; UTC and others name an instant.
    private static boolean isLeftOut(OffsetDateTime time) {
        var gap = DanishTime.ZONE.getRules().getTransition(time.toLocalDateTime());
        return gap != null
                && gap.isGap()
                && (time.getOffset().equals(gap.getOffsetBefore())
                        || time.getOffset().equals(gap.getOffsetAfter()));
    }
}
