package dk.naervaer.eventsourcing.heard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Where facts wait that cannot be applied yet, so that other streams go on and nothing is lost.
final class Parking {

    /// A fact in the parking table.
    record Slip(String type, JsonNode data, Instant at, Metadata metadata, String position) {}

    /// A stream whose next fact waits.
    record Waiting(String consumer, StreamId stream) {}

    private final ObjectMapper json;

    Parking(ObjectMapper json) {
        this.json = json;
    }

    Uni<Void> park(SqlClient client, String consumer, HeardEvent event, String reason) {
        var slip =
                new Slip(
                        event.type(), event.data(), event.at(), event.metadata(), event.position());
        return client.preparedQuery(
                        """
                        insert into parked (consumer, stream_id, version, record, reason)
                        values ($1, $2, $3, ($4::text)::jsonb, $5)
                        on conflict (consumer, stream_id, version)
                        do update set reason = excluded.reason, parked_at = now()
                        """)
                .execute(
                        Tuple.of(
                                consumer,
                                event.stream().toString(),
                                event.version(),
                                write(slip),
                                reason))
                .replaceWithVoid();
    }

    Uni<Optional<HeardEvent>> find(
            SqlClient client, String consumer, StreamId stream, long version) {
        return client.preparedQuery(
                        """
                        select record::text from parked
                        where consumer = $1 and stream_id = $2 and version = $3
                        """)
                .execute(Tuple.of(consumer, stream.toString(), version))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst())
                .map(found -> found.map(row -> read(row, stream, version)));
    }

    /// The streams whose next fact is here; gaps are not among them.
    Uni<List<Waiting>> waiting(SqlClient client) {
        return client.query(
                        """
                        select p.consumer, p.stream_id from parked p
                        left join heard h using (consumer, stream_id)
                        where p.version = coalesce(h.version, 0) + 1
                        order by p.parked_at limit 500
                        """)
                .execute()
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row ->
                                        new Waiting(
                                                row.getString("consumer"),
                                                StreamId.parse(row.getString("stream_id"))))
                                .toList());
    }

    private HeardEvent read(Row row, StreamId stream, long version) {
        try {
            var slip = json.readValue(row.getString("record"), Slip.class);
            return new HeardEvent(
                    stream,
                    version,
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

    private String write(Slip slip) {
        try {
            return json.writeValueAsString(slip);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
