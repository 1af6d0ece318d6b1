package dk.naervaer.bench;

import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// A privacy officer who has a person erased and waits until every service has done so.
record Erasing(Ground ground, String person) {

    private static final Duration LOOK = Duration.ofMillis(20);

    /// How many facts there are of the person, over all services.
    long events() throws SQLException {
        var sql =
                """
                select count(*) from event
                where stream_id in (select stream_id from event where data::text like '%%%s%%')
                """
                        .formatted(person);
        long events = 0;
        for (var place : List.of(Place.BOOKING, Place.CONSENT, Place.INVITATION))
            try (var connection = ground.connect(place.label());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                events += rows.getLong(1);
            }
        return events;
    }

    /// Seconds from the question to `complete`.
    double erase(String officer) throws IOException {
        var port = ground.settings().ports().of(Place.CONSENT);
        try (var door = new Door(port, Door.bearer(officer))) {
            var begun = System.nanoTime();
            var asked =
                    door.reply(
                            new Letter(
                                    "POST",
                                    "/api/operations/erasures",
                                    "application/json",
                                    """
                                    {"personId":"%s","classes":["IDENTITY","CONTACT","MESSAGE",\
                                    "EVIDENCE","ACCESS"]}\
                                    """
                                            .formatted(person)));
            if (asked.status() != 202) throw new IOException("Erasing answers " + asked.status());
            while (!door.page("/api/operations/erasures/" + person).contains("\"complete\":true"))
                LockSupport.parkNanos(LOOK.toNanos());
            return (System.nanoTime() - begun) / 1e9;
        }
    }
}
