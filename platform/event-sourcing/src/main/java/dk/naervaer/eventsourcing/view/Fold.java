package dk.naervaer.eventsourcing.view;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.view.ViewTable.Standing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Brings one view up to a batch of events in the order in which they became visible, each version
/// of a stream exactly once: one statement reads what stands, one writes what has changed.
final class Fold<E, V> {

    private static final String WHOLE =
            "select %s from event where stream_id = any($1) order by stream_id, version"
                    .formatted(ViewTable.EVENT);

    private final View<E, V> view;
    private final String name;
    private final ViewTable<E, V> table;

    Fold(View<E, V> view, ObjectMapper json) {
        this(view, json, view.table());
    }

    /// @param name of the table, which need not be the one that is shown
    Fold(View<E, V> view, ObjectMapper json, String name) {
        this.view = view;
        this.name = name;
        this.table = new ViewTable<>(view, json, name);
    }

    String aggregate() {
        return view.streams().aggregate();
    }

    String table() {
        return name;
    }

    Uni<Long> version(SqlClient client, String id) {
        return client.preparedQuery("select version from %s where id = $1".formatted(name))
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong(0));
    }

    /// @param events all of this view's kind of stream
    Uni<Void> apply(SqlClient tx, List<Row> events) {
        if (events.isEmpty()) return Uni.createFrom().voidItem();
        var streams =
                events.stream()
                        .collect(
                                Collectors.groupingBy(
                                        table::id, LinkedHashMap::new, Collectors.toList()));
        return table.standing(tx, streams.keySet()).flatMap(known -> fold(tx, streams, known));
    }

    private Uni<Void> fold(
            SqlClient tx, Map<String, List<Row>> streams, Map<String, Standing<V>> known) {
        var changed = new LinkedHashMap<String, Standing<V>>();
        var early = new ArrayList<String>();
        streams.forEach((id, events) -> {
            var before = known.getOrDefault(id, Standing.unknown());
            var after = before;
            for (var event : events) {
                if (ViewTable.version(event) <= after.version()) continue;
                if (ViewTable.version(event) > after.version() + 1) {
                    early.add(ViewTable.stream(event));
                    return;
                }
                after = table.next(after, event);
            }
            if (after.version() > before.version()) changed.put(id, after);
        });
        return folded(tx, early).invoke(changed::putAll).chain(() -> table.write(tx, changed));
    }

    /// Two versions of a stream can become visible in the wrong order; the store has both by then.
    private Uni<Map<String, Standing<V>>> folded(SqlClient tx, List<String> early) {
        if (early.isEmpty()) return Uni.createFrom().item(Map.of());
        return tx.preparedQuery(WHOLE)
                .execute(Tuple.of(early.toArray(String[]::new)))
                .map(events -> {
                    var whole = new WholeStreams<>(table);
                    var all = new LinkedHashMap<>(whole.fold(events));
                    all.putAll(whole.rest());
                    return all;
                });
    }
}
