package dk.naervaer.booking.integration;

import dk.naervaer.booking.intake.Fate;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// What has come from the EPJs of late, without a word of what it said.
@Singleton
class Traffic {

    private static final Duration DAY = Duration.ofHours(24);

    /// One message and what became of it.
    record Line(Instant at, String client, String dialect, Fate fate, Optional<UUID> appointment) {}

    /// How many messages of an EPJ came in one hour.
    ///
    /// @param waiting how many of them somebody had to look at
    record Hour(Instant from, String client, long all, long waiting) {}

    private final Pool pool;
    private final Clock clock;

    Traffic(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /// The newest first.
    Uni<List<Line>> newest(int most) {
        return pool.preparedQuery(
                        """
                        select received_at, client, dialect, fate, appointment_id
                        from epj_message order by received_at desc limit $1
                        """)
                .execute(Tuple.of(most))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row ->
                                        new Line(
                                                row.getOffsetDateTime(0).toInstant(),
                                                row.getString(1),
                                                row.getString(2),
                                                Fate.valueOf(row.getString(3)),
                                                Optional.ofNullable(row.getUUID(4))))
                                .toList());
    }

    /// The last day, the newest hour first.
    Uni<List<Hour>> hours() {
        var since = clock.instant().minus(DAY).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(
                        """
                        select date_trunc('hour', received_at) as hour, client, count(*),
                          count(*) filter (where fate in ('PARKED', 'REFUSED'))
                        from epj_message where received_at >= $1
                        group by hour, client order by hour desc, client
                        """)
                .execute(Tuple.of(since))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row ->
                                        new Hour(
                                                row.getOffsetDateTime(0).toInstant(),
                                                row.getString(1),
                                                row.getLong(2),
                                                row.getLong(3)))
                                .toList());
    }
}
