package dk.naervaer.eventsourcing.heard;

import dk.naervaer.eventsourcing.StreamId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Shows what waits, to operators and to the gauge.
final class ParkedList {

    private static final String WAITING =
            """
            from parked p left join heard h using (consumer, stream_id)
            where p.version > coalesce(h.version, 0)
            """;
    private static final String FACTS =
            """
            select p.consumer, p.stream_id, p.version, p.reason, p.tries, p.parked_at,
              p.next_try_at
            """;
    private final Pool pool;

    ParkedList(Pool pool) {
        this.pool = pool;
    }

    /// The longest waiting first, at most a thousand.
    Uni<List<ParkedFact>> all() {
        return pool.query(
                        FACTS
                                + WAITING
                                + "order by p.parked_at, p.consumer, p.stream_id, p.version"
                                + " limit 1000")
                .execute()
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(ParkedList::fact)
                                .toList());
    }

    /// What waits first in a stream.
    Uni<Optional<ParkedFact>> first(String consumer, StreamId stream) {
        return pool.preparedQuery(
                        FACTS
                                + WAITING
                                + "and p.consumer = $1 and p.stream_id = $2"
                                + " order by p.version limit 1")
                .execute(Tuple.of(consumer, stream.toString()))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .findFirst()
                                .map(ParkedList::fact));
    }

    /// In how many streams something waits.
    Uni<Long> streams() {
        return pool.query(
                        "select count(*) from (select distinct p.consumer, p.stream_id "
                                + WAITING
                                + ") waiting")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static ParkedFact fact(Row row) {
        return new ParkedFact(
                row.getString("consumer"),
                StreamId.parse(row.getString("stream_id")),
                row.getLong("version"),
                row.getString("reason"),
                row.getInteger("tries"),
                row.getOffsetDateTime("parked_at").toInstant(),
                row.getOffsetDateTime("next_try_at").toInstant());
    }
}
