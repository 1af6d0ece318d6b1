package dk.naervaer.booking.reply;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What EPJs are still to be told, one row for each appointment: the newest that is to be said.
@Singleton
public class Replies {

    // Whoever has taken one and dies is followed by another after this time.
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final String DUE =
            """
            insert into epj_reply (appointment_id, version, sor, said_at, due_at)
            values ($1, $2, $3, $4, $4)
            on conflict (appointment_id) do update
            set version = excluded.version, sor = excluded.sor, said_at = excluded.said_at,
              due_at = excluded.due_at, tries = 0, failure = null, confirmed_at = null,
              confirmed_by = null
            """;

    private static final String TAKE =
            """
            update epj_reply set due_at = $2, tries = tries + 1
            where appointment_id in (
              select appointment_id from epj_reply
              where confirmed_at is null and epj is not distinct from $4 and due_at <= $1
              order by due_at limit $3 for update skip locked)
            returning appointment_id, version, tries, epj
            """;

    // It has not been tried yet, and is said in its turn.
    private static final String ADDRESS =
            """
            update epj_reply set epj = $3, due_at = said_at, tries = tries - 1
            where appointment_id = $1 and version = $2 and confirmed_at is null
            """;

    private static final String OPEN =
            """
            select appointment_id, version, said_at, tries, failure from epj_reply
            where confirmed_at is null and sor = any($1) order by said_at, appointment_id
            """;

    /// One that is to be said now.
    ///
    /// @param tries how often by now, this one included
    /// @param epj who is to hear of it; `null` until somebody has found out
    record Due(UUID appointment, long version, int tries, @Nullable String epj) {}

    /// One that the EPJ has not confirmed.
    public record Open(
            UUID appointment, long version, Instant since, int tries, Optional<String> failure) {}

    private final Pool pool;
    private final Clock clock;

    Replies(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /// In the transaction of the decision that the EPJ is to hear of.
    public Uni<Void> due(SqlClient tx, UUID appointment, long version, String sor) {
        return tx.preparedQuery(DUE)
                .execute(Tuple.of(appointment, version, sor, now()))
                .replaceWithVoid();
    }

    /// Those that wait longest of one EPJ, or of those of which nobody knows whose they are.
    Uni<List<Due>> take(@Nullable String epj, int most) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(now(), now().plus(LEASE), most, epj))
                .map(rows ->
                        list(
                                rows,
                                row ->
                                        new Due(
                                                row.getUUID(0),
                                                row.getLong(1),
                                                row.getInteger(2),
                                                row.getString(3))));
    }

    /// The EPJs that something is to be said to now.
    Uni<List<String>> waiting() {
        return pool.preparedQuery(
                        """
                        select distinct epj from epj_reply
                        where confirmed_at is null and epj is not null and due_at <= $1
                        """)
                .execute(Tuple.of(now()))
                .map(rows -> list(rows, row -> row.getString(0)));
    }

    Uni<Void> address(Due due, String epj) {
        return pool.preparedQuery(ADDRESS)
                .execute(Tuple.of(due.appointment(), due.version(), epj))
                .replaceWithVoid();
    }

    /// A confirmation of what was said before is none of what is to be said now.
    ///
    /// @param by the EPJ, or whoever has seen to it
    public Uni<Boolean> confirm(UUID appointment, long version, String by) {
        return pool.preparedQuery(
                        """
                        update epj_reply set confirmed_at = $3, confirmed_by = $4, failure = null
                        where appointment_id = $1 and version = $2 and confirmed_at is null
                        """)
                .execute(Tuple.of(appointment, version, now(), by))
                .map(rows -> rows.rowCount() > 0);
    }

    /// What was to be said of an appointment as it stood by then.
    Uni<Void> confirmAll(UUID appointment, long until, String by) {
        return pool.preparedQuery(
                        """
                        update epj_reply set confirmed_at = $3, confirmed_by = $4, failure = null
                        where appointment_id = $1 and version <= $2 and confirmed_at is null
                        """)
                .execute(Tuple.of(appointment, until, now(), by))
                .replaceWithVoid();
    }

    /// Tried again, ever later, at most every five minutes.
    Uni<Void> failed(Due due, String why) {
        var wait = Duration.ofSeconds(1L << Math.min(due.tries() - 1, 9));
        var next = now().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        return pool.preparedQuery(
                        """
                        update epj_reply set due_at = $3, failure = $4
                        where appointment_id = $1 and version = $2 and confirmed_at is null
                        """)
                .execute(Tuple.of(due.appointment(), due.version(), next, why))
                .replaceWithVoid();
    }

    /// Those of the departments, the oldest first.
    public Uni<List<Open>> open(Collection<String> departments) {
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(departments.toArray(String[]::new)))
                .map(rows -> list(rows, Replies::open));
    }

    private static Open open(Row row) {
        return new Open(
                row.getUUID(0),
                row.getLong(1),
                row.getOffsetDateTime(2).toInstant(),
                row.getInteger(3),
                Optional.ofNullable(row.getString(4)));
    }

    private static <T> List<T> list(Iterable<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
