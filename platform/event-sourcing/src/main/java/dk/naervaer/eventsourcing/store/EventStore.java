package dk.naervaer.eventsourcing.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The append-only memory of one service, in PostgreSQL.
@Singleton
public class EventStore {

    private static final String LOAD =
            """
            select stream_id, version, type, data::text, metadata::text, recorded_at
            from event where stream_id = $1 order by version
            """;

    private static final String TOLD =
            """
            select stream_id, type, data::text from event
            where stream_id = any($1) order by stream_id, version
            """;

    // Key by key: a join is planned while the table is small, and then reads all of it.
    private static final String ANSWERS =
            """
            select given.* from unnest($1::text[], $2::text[]) as asked (source, key)
            cross join lateral (
              select k.source, k.key, k.body, k.stream_id, k.version, k.changed
              from intake_key k where k.source = asked.source and k.key = asked.key
              limit 1) as given
            """;

    private static final String PARK =
            """
            insert into intake_parked (source, key, body, stream_id, command)
            values ($1, $2, $3, $4, ($5::text)::jsonb) on conflict do nothing
            """;

    /// What a fact says, before anybody has read meaning into it.
    public record Told(String type, String data) {}

    private final Pool pool;
    private final ObjectMapper json;
    private final Clock clock;

    public EventStore(Pool pool, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    public Pool pool() {
        return pool;
    }

    public ObjectMapper json() {
        return json;
    }

    public Uni<List<StoredEvent>> load(StreamId stream) {
        return load(pool, stream);
    }

    public Uni<List<StoredEvent>> load(SqlClient client, StreamId stream) {
        return client.preparedQuery(LOAD)
                .execute(Tuple.of(stream.toString()))
                .map(rows -> stream(rows).map(this::read).toList());
    }

    /// What the facts of each stream say, oldest first; streams without facts are not among them.
    public Uni<Map<StreamId, List<Told>>> told(SqlClient client, Set<StreamId> streams) {
        return client.preparedQuery(TOLD)
                .execute(Tuple.of(streams.stream().map(StreamId::toString).toArray(String[]::new)))
                .map(rows -> stream(rows).collect(groupingBy(EventStore::named, tolds())));
    }

    private static StreamId named(Row row) {
        return StreamId.parse(row.getString("stream_id"));
    }

    private static Collector<Row, ?, List<Told>> tolds() {
        return mapping(row -> new Told(row.getString("type"), row.getString("data")), toList());
    }

    /// Appends what one decision says, after exactly `expected`; fails with [VersionConflict].
    public <E> Uni<Void> append(
            SqlClient client,
            StreamType<E> type,
            String id,
            long expected,
            List<E> events,
            Metadata metadata) {
        var draft = new Draft(type.id(id), expected, facts(type, events, metadata), List.of());
        return append(client, List.of(draft))
                .invoke(written -> {
                    if (written.isEmpty()) throw new VersionConflict(draft.stream(), expected);
                })
                .replaceWithVoid();
    }

    /// Appends all drafts in one statement, at most one draft a stream, and tells which streams
    /// were written; the others were not at the version they were decided on.
    ///
    /// Fails, and writes nothing, when a key has been answered meanwhile.
    public Uni<Set<StreamId>> append(SqlClient client, List<Draft> drafts) {
        var told = drafts.stream().filter(draft -> !draft.isEmpty()).toList();
        if (told.isEmpty()) return Uni.createFrom().item(Set.of());
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return client.preparedQuery(AppendStatement.SQL)
                .execute(new AppendStatement(told).at(now))
                .map(rows ->
                        stream(rows).map(row -> StreamId.parse(row.getString(0))).collect(toSet()));
    }

    public <E> List<Draft.Fact> facts(StreamType<E> type, List<E> events, Metadata metadata) {
        if (events.isEmpty()) return List.of();
        var said = write(metadata);
        return events.stream()
                .map(event -> new Draft.Fact(type.nameOf(event), write(event), said))
                .toList();
    }

    /// What has been answered under these keys, whatever came under them; by key without a body.
    public Uni<Map<IntakeKey, Answer>> answers(SqlClient client, Collection<IntakeKey> keys) {
        if (keys.isEmpty()) return Uni.createFrom().item(Map.of());
        return client.preparedQuery(ANSWERS)
                .execute(
                        Tuple.of(
                                keys.stream().map(IntakeKey::source).toArray(String[]::new),
                                keys.stream().map(IntakeKey::key).toArray(String[]::new)))
                .map(rows ->
                        stream(rows)
                                .map(EventStore::answer)
                                .collect(toMap(given -> given.key().bare(), given -> given)));
    }

    private static Answer answer(Row row) {
        return new Answer(
                new IntakeKey(row.getString("source"), row.getString("key"), row.getString("body")),
                StreamId.parse(row.getString("stream_id")),
                row.getLong("version"),
                row.getBoolean("changed"));
    }

    /// Keeps what was asked under a key that belongs to another message.
    ///
    /// @param command must hold personal values sealed, as every command does
    public Uni<Void> park(SqlClient client, IntakeKey key, StreamId stream, Object command) {
        return client.preparedQuery(PARK)
                .execute(
                        Tuple.of(
                                key.source(),
                                key.key(),
                                key.body(),
                                stream.toString(),
                                write(command)))
                .replaceWithVoid();
    }

    /// Reads a row that has stream_id, version, type, data, metadata and recorded_at as text.
    public StoredEvent read(Row row) {
        try {
            return new StoredEvent(
                    StreamId.parse(row.getString("stream_id")),
                    row.getLong("version"),
                    row.getString("type"),
                    row.getString("data"),
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

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
