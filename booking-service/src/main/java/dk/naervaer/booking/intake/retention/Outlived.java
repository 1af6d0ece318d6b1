package dk.naervaer.booking.intake.retention;

import java.time.Period;
import java.util.List;

/// What has its time and is then deleted, the oldest first.
///
/// @param deletion takes the instant before which it is old, and how many may go
record Outlived(String what, Period time, String deletion) {

    // A message that still waits for somebody has its text.
    private static final String LINES =
            """
            delete from epj_message where id in (
              select id from epj_message
              where received_at < $1 and (message is null or settled_at is not null)
              order by received_at limit $2 for update skip locked)
            """;

    private static final String WAITING =
            """
            delete from epj_message where id in (
              select id from epj_message
              where received_at < $1 and message is not null and settled_at is null
              order by received_at limit $2 for update skip locked)
            """;

    private static final String IMPORTS =
            """
            delete from epj_import where id in (
              select id from epj_import where coalesce(ended_at, started_at) < $1
              order by coalesce(ended_at, started_at) limit $2 for update skip locked)
            """;

    private static final String REPLIES =
            """
            delete from epj_reply where appointment_id in (
              select appointment_id from epj_reply where confirmed_at < $1
              order by confirmed_at limit $2 for update skip locked)
            """;

    static List<Outlived> all(RetentionSettings settings) {
        return List.of(
                new Outlived("lines of the message log", settings.messages(), LINES),
                new Outlived("messages that nobody sent again", settings.waiting(), WAITING),
                new Outlived("imports", settings.imports(), IMPORTS),
                new Outlived("confirmed replies", settings.replies(), REPLIES));
    }
}
