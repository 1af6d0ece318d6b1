package dk.naervaer.eventsourcing.view;

import static dk.naervaer.eventsourcing.view.Rebuild.done;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.relay.Position;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.StreamSupport;

/// Brings the table beside a view to exactly where the live one stands.
final class CatchingUp<E, V> {

    private static final int BATCH = 2_000;
    private static final int STREAMS = 500;

    private static final String VISIBLE =
            """
            select %s, xid::text::bigint as xid, seq from event
            where (xid, seq) > (($1::text)::xid8, $2) and (xid, seq) <= (($3::text)::xid8, $4)
              and starts_with(stream_id, $5)
            order by event.xid, event.seq limit %d
            """
                    .formatted(ViewTable.EVENT, BATCH);

    private static final String BEYOND =
            """
            select distinct stream_id from event
            where (xid, seq) > (($1::text)::xid8, $2) and starts_with(stream_id, $3)
            """;

    private final SqlConnection connection;
    private final String live;
    private final String prefix;
    private final Fold<E, V> fold;
    private final ViewTable<E, V> table;

    CatchingUp(SqlConnection connection, View<E, V> view, ObjectMapper json, String next) {
        this.connection = connection;
        this.live = view.table();
        this.prefix = view.streams().id("").toString();
        this.fold = new Fold<>(view, json, next);
        this.table = new ViewTable<>(view, json, next);
    }

    /// Folds what became visible after one position, up to and with another; answers the position
    /// of the last event folded.
    Position run(Position from, Position to, IntConsumer progress) {
        var at = from;
        while (true) {
            var events = visible(at, to);
            if (events.isEmpty()) return at;
            done(fold.apply(connection, events));
            progress.accept(events.size());
            at = position(events.getLast());
        }
    }

    private List<Row> visible(Position from, Position to) {
        return rows(
                VISIBLE,
                Tuple.of(
                        String.valueOf(from.xid()),
                        from.seq(),
                        String.valueOf(to.xid()),
                        to.seq(),
                        prefix));
    }

    /// A stream that goes on beyond the position may have been read further here or there: by the
    /// filling, or by the live projection when versions came in the wrong order. Such streams are
    /// folded again, exactly as far as the live table shows them.
    void evenOut(Position at) {
        var streams =
                rows(BEYOND, Tuple.of(String.valueOf(at.xid()), at.seq(), prefix)).stream()
                        .map(row -> row.getString(0))
                        .toList();
        for (int from = 0; from < streams.size(); from += STREAMS)
            evenOut(at, streams.subList(from, Math.min(from + STREAMS, streams.size())));
    }

    private void evenOut(Position at, List<String> streams) {
        var ids = streams.stream().map(stream -> stream.substring(prefix.length()));
        done(
                connection
                        .preparedQuery("delete from %s where id = any($1)".formatted(table.name()))
                        .execute(Tuple.of(ids.toArray(String[]::new))));
        var whole = new WholeStreams<>(table);
        var shown =
                rows(
                        """
                        select stream_id, event.version, type, data::text
                        from unnest($1::text[]) as moving (stream)
                        left join %s live on live.id = substr(stream, $4 + 1)
                        cross join lateral (
                          select coalesce(max(version), 0) as version from event
                          where stream_id = stream and (xid, seq) <= (($2::text)::xid8, $3)) settled
                        join event on stream_id = stream
                          and event.version <= greatest(coalesce(live.version, 0), settled.version)
                        order by stream_id, event.version
                        """
                                .formatted(live),
                        Tuple.of(
                                streams.toArray(String[]::new),
                                String.valueOf(at.xid()),
                                at.seq(),
                                prefix.length()));
        done(table.write(connection, whole.fold(shown)));
        done(table.write(connection, whole.rest()));
    }

    private List<Row> rows(String sql, Tuple values) {
        return done(
                connection
                        .preparedQuery(sql)
                        .execute(values)
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList()));
    }

    static Position position(Row row) {
        return new Position(row.getLong("xid"), row.getLong("seq"));
    }
}
