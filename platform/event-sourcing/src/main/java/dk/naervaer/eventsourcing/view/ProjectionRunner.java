package dk.naervaer.eventsourcing.view;

import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.relay.Position;
import dk.naervaer.eventsourcing.relay.Tail;
import dk.naervaer.eventsourcing.store.EventStore;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/// Keeps every view of this service up with its store: rows and cursor move in one transaction.
@Singleton
public class ProjectionRunner {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final Pool pool;
    private final Changes changes;
    private final List<Fold<?, ?>> folds;
    private final Tail tail;

    ProjectionRunner(Pool pool, EventStore store, Changes changes, @All List<View<?, ?>> views) {
        this.pool = pool;
        this.changes = changes;
        this.folds = views.stream().<Fold<?, ?>>map(view -> new Fold<>(view, store)).toList();
        this.tail =
                new Tail(
                        pool,
                        "projections",
                        "event",
                        "stream_id, version, type, data::text, metadata::text, recorded_at",
                        this::project);
    }

    void start(@Observes StartupEvent event) {
        tail.start();
    }

    void stop(@Observes ShutdownEvent event) {
        tail.close();
    }

    /// Completes when the views show the stream at that version, or after two seconds: a page that
    /// follows a decision then shows what was decided.
    public Uni<Void> reached(StreamId stream, long version) {
        var behind =
                folds.stream()
                        .filter(fold -> fold.aggregate().equals(stream.aggregate()))
                        .map(fold -> fold.version(pool, stream.id()))
                        .toList();
        if (behind.isEmpty()) return Uni.createFrom().voidItem();
        return Uni.join()
                .all(behind)
                .andFailFast()
                .repeat()
                .withDelay(LOOK_AGAIN)
                .until(versions -> versions.stream().allMatch(seen -> seen >= version))
                .onItem()
                .ignoreAsUni()
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    private Uni<Void> project(SqlConnection connection, List<Row> rows, Position last) {
        return connection
                .begin()
                .flatMap(tx ->
                        Multi.createFrom()
                                .iterable(rows)
                                .onItem()
                                .transformToUniAndConcatenate(row -> fold(connection, row))
                                .onItem()
                                .ignoreAsUni()
                                .chain(() -> tail.advance(connection, last))
                                .onItemOrFailure()
                                .call((_, failure) ->
                                        failure == null ? tx.commit() : tx.rollback()))
                .invoke(() -> folds.forEach(fold -> changes.happened(fold.table())));
    }

    private Uni<Void> fold(SqlConnection tx, Row row) {
        Uni<Void> all = Uni.createFrom().voidItem();
        var stream = StreamId.parse(row.getString("stream_id"));
        for (var fold : folds)
            if (fold.aggregate().equals(stream.aggregate()))
                all = all.chain(() -> fold.apply(tx, row));
        return all;
    }
}
