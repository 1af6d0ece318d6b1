package dk.naervaer.eventsourcing.view;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Fills an empty table with a fold of everything, stream by stream: while one page is folded, the
/// next is fetched and the one before is written.
final class Filling<E, V> {

    private static final String PAGE =
            """
            select %s from event
            where (stream_id, version) > ($1, $2) and stream_id < $3
            order by stream_id, version limit $4
            """
                    .formatted(ViewTable.EVENT);

    private final Pool pool;
    private final ViewTable<E, V> table;
    private final String aggregate;
    private final int size;

    Filling(Pool pool, ViewTable<E, V> table, String aggregate, int size) {
        this.pool = pool;
        this.table = table;
        this.aggregate = aggregate;
        this.size = size;
    }

    /// Blocks until all is written; for a thread of its own.
    void run(SqlConnection into, IntConsumer progress) {
        var streams = new WholeStreams<>(table);
        var written = CompletableFuture.<Void>completedFuture(null);
        var page = page(aggregate + "/", 0).join();
        while (page.size() > 0) {
            var last = last(page);
            var next = page(ViewTable.stream(last), ViewTable.version(last));
            var ended = streams.fold(page);
            written.join();
            written = begun(table.write(into, ended));
            progress.accept(page.size());
            page = next.join();
        }
        written.join();
        begun(table.write(into, streams.rest())).join();
    }

    private CompletableFuture<RowSet<Row>> page(String stream, long version) {
        return begun(
                pool.preparedQuery(PAGE).execute(Tuple.of(stream, version, aggregate + "0", size)));
    }

    private static Row last(RowSet<Row> page) {
        @Nullable Row last = null;
        for (var row : page) last = row;
        return Objects.requireNonNull(last);
    }

    private static <T> CompletableFuture<T> begun(Uni<T> work) {
        return work.subscribeAsCompletionStage();
    }
}
