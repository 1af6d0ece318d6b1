package dk.naervaer.eventsourcing.view;

import dk.naervaer.eventsourcing.view.ViewTable.Standing;
import io.vertx.mutiny.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Folds streams from their first event on, from pages in the order of stream and version; a stream
/// that a page breaks off goes on with the next.
final class WholeStreams<E, V> {

    private final ViewTable<E, V> table;
    private @Nullable String open;
    private Standing<V> standing = Standing.unknown();

    WholeStreams(ViewTable<E, V> table) {
        this.table = table;
    }

    /// The streams that this page has ended.
    Map<String, Standing<V>> fold(Iterable<Row> page) {
        var ended = new LinkedHashMap<String, Standing<V>>();
        for (var event : page) {
            var id = table.id(event);
            if (!id.equals(open)) {
                ended.putAll(rest());
                open = id;
            }
            if (ViewTable.version(event) != standing.version() + 1)
                throw new IllegalStateException("A version is missing before " + event.getLong(1));
            standing = table.next(standing, event);
        }
        return ended;
    }

    /// The stream that no page has ended.
    Map<String, Standing<V>> rest() {
        Map<String, Standing<V>> rest = open == null ? Map.of() : Map.of(open, standing);
        open = null;
        standing = Standing.unknown();
        return rest;
    }
}
