package dk.naervaer.eventsourcing.heard;

import dk.naervaer.eventsourcing.StreamId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// How far a consumer has heard each stream; moves in the transaction of the effect.
final class HeardVersions {

    private static final String MOVE =
            """
            with applied as (
              select * from unnest($2::text[], $3::bigint[], $4::bigint[])
                as a (stream_id, was, now)),
            released as (
              delete from parked p using applied a
              where p.consumer = $1 and p.stream_id = a.stream_id
                and p.version <= a.now),
            begun as (
              insert into heard (consumer, stream_id, version)
              select $1, stream_id, now from applied where was = 0
              on conflict do nothing
              returning stream_id, version),
            moved as (
              update heard h set version = a.now from applied a
              where h.consumer = $1 and h.stream_id = a.stream_id
                and h.version = a.was
              returning h.stream_id, h.version)
            select stream_id,
              exists (select from parked p
                where p.consumer = $1 and p.stream_id = done.stream_id
                  and p.version = done.version + 1) as waiting
            from (select * from begun union all select * from moved) done
            """;

    /// Takes no row lock, which would give the transaction its number before the effect has taken
    /// the locks of its own; of two that hear a fact at once, [#move] refuses the later.
    static Uni<Map<StreamId, Long>> look(
            SqlClient tx, String consumer, Collection<StreamId> streams) {
        return tx.preparedQuery(
                        """
                        select stream_id, version from heard
                        where consumer = $1 and stream_id = any($2)
                        """)
                .execute(Tuple.of(consumer, names(streams)))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .collect(
                                        Collectors.toMap(
                                                row -> StreamId.parse(row.getString("stream_id")),
                                                row -> row.getLong("version"))));
    }

    /// Moves all of them or fails; answers with the streams of which the next fact is parked.
    static Uni<List<StreamId>> move(
            SqlConnection tx, String consumer, Map<StreamId, List<HeardEvent>> applied) {
        if (applied.isEmpty()) return Uni.createFrom().item(List.of());
        return tx.preparedQuery(MOVE)
                .execute(
                        Tuple.of(
                                consumer,
                                names(applied.keySet()),
                                versions(applied, events -> events.getFirst().version() - 1),
                                versions(applied, events -> events.getLast().version())))
                .invoke(rows -> {
                    if (rows.size() != applied.size()) throw new HeardMeanwhile(consumer);
                })
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .filter(row -> row.getBoolean("waiting"))
                                .map(row -> StreamId.parse(row.getString("stream_id")))
                                .toList());
    }

    private static Long[] versions(
            Map<StreamId, List<HeardEvent>> applied, Function<List<HeardEvent>, Long> version) {
        return applied.values().stream().map(version).toArray(Long[]::new);
    }

    private static String[] names(Collection<StreamId> streams) {
        return streams.stream().map(StreamId::toString).toArray(String[]::new);
    }

    private HeardVersions() {}
}
