package dk.naervaer.booking.intake.bulk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far each import has come; each EPJ sees its own.
@Singleton
class Imports {

    private static final String BEGIN =
            "insert into epj_import (id, client, started_at) values ($1, $2, $3)";

    private static final String PROGRESS =
            """
            update epj_import set
              seen_at = clock_timestamp(), millis = $2, lines = $3, changed = $4, unchanged = $5,
              irrelevant = $6, parked = $7, refused = $8, not_taken = $9,
              ended_at = $10, complete = $11
            where id = $1
            """;

    // An import of an instance that is gone says nothing any more.
    private static final String FIND =
            """
            select *, ended_at is null and seen_at > clock_timestamp() - interval '30 seconds' running
            from epj_import where id = $1 and client = $2
            """;

    /// @param linesPerSecond since it began
    record Progress(
            UUID id,
            State state,
            Instant startedAt,
            @Nullable Instant endedAt,
            long linesPerSecond,
            Counts counts) {}

    /// Whether there is more to come.
    enum State {
        RUNNING,
        COMPLETE,
        INTERRUPTED
    }

    private final Pool pool;
    private final Clock clock;

    Imports(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<UUID> begin(String client) {
        var id = UUID.randomUUID();
        return pool.preparedQuery(BEGIN).execute(Tuple.of(id, client, now())).replaceWith(id);
    }

    Uni<Void> progress(UUID id, Counts counts, long millis) {
        return write(id, counts, millis, null, false);
    }

    Uni<Void> end(UUID id, Counts counts, long millis, boolean complete) {
        return write(id, counts, millis, now(), complete);
    }

    private Uni<Void> write(
            UUID id, Counts counts, long millis, @Nullable OffsetDateTime ended, boolean complete) {
        return pool.preparedQuery(PROGRESS)
                .execute(
                        Tuple.tuple()
                                .addUUID(id)
                                .addLong(millis)
                                .addLong(counts.lines())
                                .addLong(counts.changed())
                                .addLong(counts.unchanged())
                                .addLong(counts.irrelevant())
                                .addLong(counts.parked())
                                .addLong(counts.refused())
                                .addLong(counts.notTaken())
                                .addValue(ended)
                                .addBoolean(complete))
                .replaceWithVoid();
    }

    Uni<Optional<Progress>> find(UUID id, String client) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id, client))
                .map(rows ->
                        rows.size() == 0
                                ? Optional.empty()
                                : Optional.of(read(rows.iterator().next())));
    }

    private static Progress read(Row row) {
        var counts =
                new Counts(
                        row.getLong("lines"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("irrelevant"),
                        row.getLong("parked"),
                        row.getLong("refused"),
                        row.getLong("not_taken"));
        var ended = row.getOffsetDateTime("ended_at");
        return new Progress(
                row.getUUID("id"),
                state(row),
                row.getOffsetDateTime("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                counts.lines() * 1000 / Math.max(1, row.getLong("millis")),
                counts);
    }

    private static State state(Row row) {
        if (row.getBoolean("complete")) return State.COMPLETE;
        return row.getBoolean("running") ? State.RUNNING : State.INTERRUPTED;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
