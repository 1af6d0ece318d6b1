package dk.naervaer.eventsourcing.view;

import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.relay.Position;
import dk.naervaer.eventsourcing.relay.Tail;
import dk.naervaer.eventsourcing.store.EventStore;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Keeps every view of this service up with its store: rows and cursor move in one transaction.
@Singleton
public class ProjectionRunner {

    /// The name of the cursor that the live views share.
    static final String CURSOR = "projections";

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final Pool pool;
    private final Changes changes;
    private final List<Fold<?, ?>> folds;
    private final Tail tail;

    ProjectionRunner(Pool pool, EventStore store, Changes changes, @All List<View<?, ?>> views) {
        this.pool = pool;
        this.changes = changes;
        this.folds =
                views.stream().<Fold<?, ?>>map(view -> new Fold<>(view, store.json())).toList();
        this.tail = new Tail(pool, CURSOR, "event", ViewTable.EVENT, this::project);
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
                        fold(connection, rows)
                                .chain(() -> tail.advance(connection, last))
                                .onItemOrFailure()
                                .call((_, failure) ->
                                        failure == null ? tx.commit() : tx.rollback()))
                .invoke(() -> folds.forEach(fold -> changes.happened(fold.table())));
    }

    /// One view after the other, the cursor last: a rebuild takes its locks in the same order.
    private Uni<Void> fold(SqlConnection tx, List<Row> rows) {
        var batches =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> StreamId.parse(ViewTable.stream(row)).aggregate()));
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var fold : folds)
            all =
                    all.chain(() ->
                            fold.apply(tx, batches.getOrDefault(fold.aggregate(), List.of())));
        return all;
    }
}
