package dk.naervaer.consent.privacy.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the time of a retention rule is counted from.
public enum After {
    LAST_APPOINTMENT("coalesce(last_appointment, last_entry)"),
    LAST_MESSAGE("coalesce(last_message, last_appointment, last_entry)"),
    LAST_ENTRY("last_entry"),
    /// As long as nobody tells who looked, the last entry stands for the last look.
    LAST_LOOK("last_entry"),
    /// Each record for itself; no person has such a day.
    EACH("null::date");

    private final String sql;

    After(String sql) {
        this.sql = sql;
    }

    /// The same day, over the columns of [DueSql].
    String sql() {
        return sql;
    }

    /// Null when nothing is known that could be counted from.
    @Nullable LocalDate day(Anchors anchors) {
        return switch (this) {
            case LAST_APPOINTMENT -> first(anchors.lastAppointment(), anchors.lastEntry());
            case LAST_MESSAGE ->
                    first(
                            anchors.lastMessage(),
                            first(anchors.lastAppointment(), anchors.lastEntry()));
            case LAST_ENTRY, LAST_LOOK -> anchors.lastEntry();
            case EACH -> null;
        };
    }

    private static @Nullable LocalDate first(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : one;
    }
}
