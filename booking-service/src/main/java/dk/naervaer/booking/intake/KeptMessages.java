package dk.naervaer.booking.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.store.InstallationSecrets;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.error.Problem.FieldError;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The messages somebody has to look at: what is wrong with each, and where; never what they say.
@Singleton
public class KeptMessages {

    private static final String SELECT =
            """
            select id, client, dialect, received_at, fate, reasons::text, message, appointment_id,
              again
            from epj_message
            """;

    private static final String SETTLE =
            """
            update epj_message set settled_at = $2, fate = $3, appointment_id = $4, message = null
            where id = $1
            """;

    /// A message that waits for the integration engineer.
    ///
    /// @param again whether it can be read once more
    public record Kept(
            UUID id,
            String client,
            String dialect,
            Instant at,
            Fate fate,
            List<FieldError> reasons,
            boolean again) {}

    /// A kept message, opened to be read once more.
    ///
    /// @param taken of which appointment the rest of it was taken; empty when nothing was
    record Opened(Kept kept, Optional<UUID> taken, Buffer message) {}

    private final Pool pool;
    private final InstallationSecrets secrets;
    private final ObjectMapper json;
    private final Clock clock;

    KeptMessages(Pool pool, InstallationSecrets secrets, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    /// The oldest first, since a later one may build on it.
    public Uni<List<Kept>> waiting(int most) {
        return pool.preparedQuery(
                        SELECT
                                + """
                                where message is not null and settled_at is null
                                order by received_at, id limit $1
                                """)
                .execute(Tuple.of(most))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(this::kept).toList());
    }

    Uni<Optional<Opened>> open(UUID id) {
        return pool.preparedQuery(
                        SELECT + "where id = $1 and message is not null and settled_at is null")
                .execute(Tuple.of(id))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row ->
                                        new Opened(
                                                kept(row),
                                                Optional.ofNullable(row.getUUID("appointment_id")),
                                                message(row)))
                                .findFirst());
    }

    /// Nobody has to look at it any more; what it said is deleted.
    Uni<Void> settle(UUID id, Intake.Heeded heeded) {
        return pool.preparedQuery(SETTLE)
                .execute(
                        Tuple.of(
                                id,
                                clock.instant().atOffset(ZoneOffset.UTC),
                                heeded.fate().name(),
                                heeded.appointment().orElse(null)))
                .replaceWithVoid();
    }

    /// The engineer has settled it with the sender; `false` when it does not wait.
    public Uni<Boolean> dismiss(UUID id) {
        return pool.preparedQuery(
                        """
                        update epj_message set settled_at = $2, message = null
                        where id = $1 and message is not null and settled_at is null
                        """)
                .execute(Tuple.of(id, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() > 0);
    }

    /// It is still wrong, perhaps otherwise than before.
    ///
    /// @param taken of which appointment the rest of it is taken now
    Uni<Void> explain(UUID id, Problem problem, Optional<UUID> taken) {
        return pool.preparedQuery(
                        """
                        update epj_message
                        set reasons = $2::text::jsonb, appointment_id = coalesce($3, appointment_id)
                        where id = $1
                        """)
                .execute(Tuple.of(id, MessageLog.reasons(json, problem), taken.orElse(null)))
                .replaceWithVoid();
    }

    private Kept kept(Row row) {
        try {
            return new Kept(
                    row.getUUID("id"),
                    row.getString("client"),
                    row.getString("dialect"),
                    row.getOffsetDateTime("received_at").toInstant(),
                    Fate.valueOf(row.getString("fate")),
                    json.readValue(row.getString("reasons"), new TypeReference<>() {}),
                    row.getBoolean("again"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Buffer message(Row row) {
        var closed = row.getBuffer("message").getBytes();
        return Buffer.buffer(secrets.open(closed, MessageLog.CONTEXT));
    }
}
