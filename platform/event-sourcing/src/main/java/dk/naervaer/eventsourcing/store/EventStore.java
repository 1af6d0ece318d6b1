package dk.naervaer.eventsourcing.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The append-only memory of one service, in PostgreSQL.
@Singleton
public class EventStore {

    private static final String UNIQUE_VIOLATION = "23505";

    // One statement, one round trip: the key of a repeated message lets no row through.
    private static final String APPEND =
            """
            with key as (
              insert into intake_key (source, key, stream_id)
              select $1::text, $2::text, $3::text where $1::text is not null
              on conflict do nothing returning 1)
            insert into event (stream_id, version, type, data, metadata, recorded_at)
            select $3::text, $4::bigint + n, type, data::jsonb, ($5::text)::jsonb, $6::timestamptz
            from unnest($7::text[], $8::text[]) with ordinality as decided (type, data, n)
            where $1::text is null or exists (select 1 from key)
            """;

    private static final String LOAD =
            """
            select stream_id, version, type, data::text, metadata::text, recorded_at
            from event where stream_id = $1 order by version
            """;

    private final Pool pool;
    private final ObjectMapper json;
    private final Clock clock;

    public EventStore(Pool pool, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    public Uni<List<StoredEvent>> load(StreamId stream) {
        return load(pool, stream);
    }

    public Uni<List<StoredEvent>> load(SqlClient client, StreamId stream) {
        return client.preparedQuery(LOAD)
                .execute(Tuple.of(stream.toString()))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(this::read).toList());
    }

    public <E> Uni<Boolean> append(
            StreamType<E> type, String id, long expected, List<E> events, Metadata metadata) {
        return append(pool, type, id, expected, events, metadata, null);
    }

    /// Appends after exactly `expected`; answers false when the key has been answered before.
    ///
    /// Fails with [VersionConflict]; inside a transaction that also ends the transaction.
    public <E> Uni<Boolean> append(
            SqlClient client,
            StreamType<E> type,
            String id,
            long expected,
            List<E> events,
            Metadata metadata,
            @Nullable IntakeKey key) {
        var stream = type.id(id);
        var row =
                Tuple.tuple()
                        .addValue(key == null ? null : key.source())
                        .addValue(key == null ? null : key.key())
                        .addValue(stream.toString())
                        .addValue(expected)
                        .addValue(write(metadata))
                        .addValue(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .addValue(events.stream().map(type::nameOf).toArray(String[]::new))
                        .addValue(events.stream().map(this::write).toArray(String[]::new));
        return client.preparedQuery(APPEND)
                .execute(row)
                .onFailure(EventStore::isVersionTaken)
                .transform(_ -> new VersionConflict(stream, expected))
                .map(appended -> appended.rowCount() == events.size());
    }

    /// Whether facts have been appended under that key.
    public Uni<Boolean> answered(SqlClient client, IntakeKey key) {
        return client.preparedQuery("select 1 from intake_key where source = $1 and key = $2")
                .execute(Tuple.of(key.source(), key.key()))
                .map(rows -> rows.size() > 0);
    }

    private static boolean isVersionTaken(Throwable failure) {
        return failure instanceof PgException e && UNIQUE_VIOLATION.equals(e.getSqlState());
    }

    /// Reads a row that has stream_id, version, type, data, metadata and recorded_at as text.
    public StoredEvent read(Row row) {
        try {
            return new StoredEvent(
                    StreamId.parse(row.getString("stream_id")),
                    row.getLong("version"),
                    row.getString("type"),
                    json.readTree(row.getString("data")),
                    json.readValue(row.getString("metadata"), Metadata.class),
                    row.getOffsetDateTime("recorded_at").toInstant());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ObjectMapper json() {
        return json;
    }
}
