package dk.naervaer.booking.intake;

import dk.naervaer.web.time.DanishTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/// A time that a message writes with its offset, read strictly.
public sealed interface OffsetTime {

    /// A point in time.
    record At(Instant instant) implements OffsetTime {}

    /// @param why in a sentence that does not repeat it
    record Unclear(String why) implements OffsetTime {}

    Unclear NO_TIME = new Unclear("Not a time with an offset from UTC");

    /// @param zone of the EPJ: an offset of its own tells its wall clock, which cannot show a time
    ///   that it skips; UTC and others name an instant
    static OffsetTime read(String text, ZoneId zone) {
        OffsetDateTime time;
        try {
            time = OffsetDateTime.parse(text);
        } catch (DateTimeParseException _) {
            return NO_TIME;
        }
        // Outside these years it is a slip.
        if (time.getYear() < 1900 || time.getYear() >= 2200)
            return new Unclear("Must be between the years 1900 and 2200");
        return isLeftOut(time, zone)
                ? new Unclear(
                        "The clock in %s skips this time, going to summer time"
                                .formatted(zone.equals(DanishTime.ZONE) ? "Denmark" : zone))
                : new At(time.toInstant());
    }

    private static boolean isLeftOut(OffsetDateTime time, ZoneId zone) {
        var gap = zone.getRules().getTransition(time.toLocalDateTime());
        return gap != null
                && gap.isGap()
                && (time.getOffset().equals(gap.getOffsetBefore())
                        || time.getOffset().equals(gap.getOffsetAfter()));
    }
}
