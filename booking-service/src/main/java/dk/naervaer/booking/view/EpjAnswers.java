package dk.naervaer.booking.view;

import dk.naervaer.booking.view.EpjAppointments.Range;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// In which appointments that an EPJ has told of somebody has answered, page by page.
@Singleton
public class EpjAnswers {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String FIND =
            """
            select answered.id from (
              select substr(stream_id, 13)::uuid as id from event
              where recorded_at >= $2 and recorded_at < $3
                and type in ('appointment-answered.v1', 'appointment-hindered.v1')
              union
              select appointment_id from heard_invitation
              where answered_at >= $2 and answered_at < $3
            ) answered
            join event first on first.stream_id = 'appointment/' || answered.id
              and first.version = 1
            where first.metadata ->> 'actor' = $1 and answered.id > $4
            order by answered.id limit $5
            """;

    private final Pool pool;

    EpjAnswers(Pool pool) {
        this.pool = pool;
    }

    /// @param since must have a beginning
    public Uni<List<UUID>> find(String actor, Range since, @Nullable UUID after, int limit) {
        var to = since.to() == null ? Instant.parse("9999-01-01T00:00:00Z") : since.to();
        return pool.preparedQuery(FIND)
                .execute(
                        Tuple.of(
                                actor,
                                Objects.requireNonNull(since.from()).atOffset(ZoneOffset.UTC),
                                to.atOffset(ZoneOffset.UTC),
                                after == null ? BEFORE_ALL : after,
                                limit))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getUUID(0))
                                .toList());
    }
}
