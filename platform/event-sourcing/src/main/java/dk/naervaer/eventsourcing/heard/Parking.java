package dk.naervaer.eventsourcing.heard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Where facts wait that cannot be applied yet, so that other streams go on and nothing is lost.
final class Parking {

    /// A fact in the parking table.
    record Slip(String type, JsonNode data, Instant at, Metadata metadata, String position) {}

    /// A stream whose next fact is here and may be tried.
    record Due(String consumer, StreamId stream) {}

    private final Pool pool;
    private final ObjectMapper json;

    Parking(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /// Keeps what came too early, in the transaction that found it so.
    Uni<Void> keep(SqlConnection tx, String consumer, List<HeardEvent> early) {
        if (early.isEmpty()) return Uni.createFrom().voidItem();
        return tx.preparedQuery(
                        """
                        insert into parked (consumer, stream_id, version, record, reason)
                        select $1, stream_id, version, record::jsonb, 'GAP'
                        from unnest($2::text[], $3::bigint[], $4::text[])
                          as early (stream_id, version, record)
                        on conflict do nothing
                        """)
                .execute(
                        Tuple.of(
                                consumer,
                                early.stream()
                                        .map(one -> one.stream().toString())
                                        .toArray(String[]::new),
                                early.stream().map(HeardEvent::version).toArray(Long[]::new),
                                early.stream().map(this::write).toArray(String[]::new)))
                .replaceWithVoid();
    }

    /// Parks a fact that has failed, or puts its next try off for longer; answers how often it has
    /// been tried, 0 when somebody else has meanwhile succeeded.
    Uni<Integer> failed(String consumer, HeardEvent event, String reason) {
        return pool.preparedQuery(
                        """
                        insert into parked as p
                          (consumer, stream_id, version, record, reason, tries, next_try_at)
                        select $1, $2, $3, ($4::text)::jsonb, $5, 1, now() + interval '500 ms'
                        where not exists (select from heard
                          where consumer = $1 and stream_id = $2 and version >= $3)
                        on conflict (consumer, stream_id, version) do update
                        set reason = excluded.reason, tries = p.tries + 1,
                          next_try_at = now() + least(
                            interval '5 minutes', interval '500 ms' * 2 ^ least(p.tries, 10))
                        returning tries
                        """)
                .execute(
                        Tuple.of(
                                consumer,
                                event.stream().toString(),
                                event.version(),
                                write(event),
                                reason))
                .map(rows -> rows.size() == 0 ? 0 : rows.iterator().next().getInteger(0));
    }

    /// The next fact of a stream, if it is parked.
    Uni<Optional<HeardEvent>> next(String consumer, StreamId stream) {
        return pool.preparedQuery(
                        """
                        select p.version, p.record::text from parked p
                        left join heard h using (consumer, stream_id)
                        where p.consumer = $1 and p.stream_id = $2
                          and p.version = coalesce(h.version, 0) + 1
                        """)
                .execute(Tuple.of(consumer, stream.toString()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst())
                .map(found -> found.map(row -> read(row, stream)));
    }

    /// The streams whose next fact is here and has waited long enough; gaps are not among them.
    Uni<List<Due>> due(Set<String> consumers) {
        return pool.preparedQuery(
                        """
                        select p.consumer, p.stream_id from parked p
                        left join heard h using (consumer, stream_id)
                        where p.consumer = any($1) and p.next_try_at <= now()
                          and p.version = coalesce(h.version, 0) + 1
                        order by p.next_try_at limit 500
                        """)
                .execute(Tuple.of(consumers.toArray(String[]::new)))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new Due(row.getString("consumer"), stream(row)))
                                .toList());
    }

    /// Makes due what waits for this reason; answers how many facts that are.
    Uni<Integer> wake(String reason) {
        return pool.preparedQuery(
                        """
                        update parked set next_try_at = now()
                        where reason = $1 and next_try_at > now()
                        """)
                .execute(Tuple.of(reason))
                .map(rows -> rows.rowCount());
    }

    private HeardEvent read(Row row, StreamId stream) {
        try {
            var slip = json.readValue(row.getString("record"), Slip.class);
            return new HeardEvent(
                    stream,
                    row.getLong("version"),
                    slip.type(),
                    slip.data(),
                    slip.at(),
                    slip.metadata(),
                    slip.position(),
                    json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(HeardEvent event) {
        try {
            return json.writeValueAsString(
                    new Slip(
                            event.type(),
                            event.data(),
                            event.at(),
                            event.metadata(),
                            event.position()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StreamId stream(Row row) {
        return StreamId.parse(row.getString("stream_id"));
    }
}
