package dk.naervaer.eventsourcing.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Applies one view to one event at a time, each version of a stream exactly once.
final class Fold<E, V> {

    private record Standing<V>(long version, @Nullable V row) {}

    private final View<E, V> view;
    private final EventStore store;

    Fold(View<E, V> view, EventStore store) {
        this.view = view;
        this.store = store;
    }

    String aggregate() {
        return view.streams().aggregate();
    }

    String table() {
        return view.table();
    }

    Uni<Long> version(SqlClient client, String id) {
        return client.preparedQuery("select version from %s where id = $1".formatted(table()))
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong(0));
    }

    Uni<Void> apply(SqlConnection tx, Row eventRow) {
        var event = store.read(eventRow);
        return standing(tx, event.stream())
                .flatMap(standing -> {
                    if (event.version() <= standing.version()) return Uni.createFrom().voidItem();
                    if (event.version() == standing.version() + 1)
                        return write(tx, event, evolve(standing.row(), event));
                    return refold(tx, event.stream());
                });
    }

    /// Two versions of a stream can become visible in the wrong order; the store has both by then.
    private Uni<Void> refold(SqlConnection tx, StreamId stream) {
        return store.load(tx, stream)
                .flatMap(events -> write(tx, events.getLast(), foldAll(events)));
    }

    private @Nullable V foldAll(List<StoredEvent> events) {
        V row = null;
        for (var event : events) row = evolve(row, event);
        return row;
    }

    private @Nullable V evolve(@Nullable V row, StoredEvent event) {
        var fact = view.streams().read(store.json(), event.type(), event.data());
        return view.projection().evolve(row, fact);
    }

    private Uni<Standing<V>> standing(SqlConnection tx, StreamId stream) {
        return tx.preparedQuery(
                        "select version, row::text from %s where id = $1".formatted(table()))
                .execute(Tuple.of(stream.id()))
                .map(rows ->
                        rows.size() == 0
                                ? new Standing<>(0, null)
                                : standing(rows.iterator().next()));
    }

    private Standing<V> standing(Row row) {
        var text = row.getString("row");
        try {
            var read = text == null ? null : store.json().readValue(text, view.form());
            return new Standing<>(row.getLong("version"), read);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Uni<Void> write(SqlConnection tx, StoredEvent event, @Nullable V row) {
        try {
            var json = row == null ? null : store.json().writeValueAsString(row);
            return tx.preparedQuery(
                            """
                            insert into %s (id, version, row) values ($1, $2, ($3::text)::jsonb)
                            on conflict (id) do update
                            set version = excluded.version, row = excluded.row
                            """
                                    .formatted(table()))
                    .execute(
                            Tuple.tuple()
                                    .addValue(event.stream().id())
                                    .addValue(event.version())
                                    .addValue(json))
                    .replaceWithVoid();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
