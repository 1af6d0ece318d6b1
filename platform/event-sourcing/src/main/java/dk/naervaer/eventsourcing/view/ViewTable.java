package dk.naervaer.eventsourcing.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of one view in the table where it stands, or where it is being built: many are read,
/// folded and written at a time.
final class ViewTable<E, V> {

    /// How an event is read; every query for a fold begins with these columns.
    static final String EVENT = "stream_id, version, type, data::text";

    private static final int STREAM_ID = 0;
    private static final int VERSION = 1;
    private static final int TYPE = 2;
    private static final int DATA = 3;

    /// A row and the version of its stream up to which it has been folded.
    record Standing<V>(long version, @Nullable V row) {

        static <V> Standing<V> unknown() {
            return new Standing<>(0, null);
        }
    }

    private final View<E, V> view;
    private final ObjectMapper json;
    private final String table;

    ViewTable(View<E, V> view, ObjectMapper json, String table) {
        this.view = view;
        this.json = json;
        this.table = table;
    }

    String name() {
        return table;
    }

    static long version(Row event) {
        return event.getLong(VERSION);
    }

    static String stream(Row event) {
        return event.getString(STREAM_ID);
    }

    String id(Row event) {
        return stream(event).substring(view.streams().aggregate().length() + 1);
    }

    Standing<V> next(Standing<V> standing, Row event) {
        var fact = view.streams().read(json, event.getString(TYPE), event.getString(DATA));
        return new Standing<>(version(event), view.projection().evolve(standing.row(), fact));
    }

    /// Whoever holds the table while it is switched is waited for here, before anything of it has
    /// been touched: `for update` and not a plain read, which would be let through.
    Uni<Map<String, Standing<V>>> standing(SqlClient tx, Collection<String> ids) {
        return tx.preparedQuery(
                        "select id, version, row::text from %s where id = any($1) for update"
                                .formatted(table))
                .execute(Tuple.of(ids.toArray(String[]::new)))
                .map(rows -> {
                    var standing = new HashMap<String, Standing<V>>();
                    for (var row : rows)
                        standing.put(
                                row.getString(0),
                                new Standing<>(row.getLong(1), read(row.getString(2))));
                    return standing;
                });
    }

    Uni<Void> write(SqlClient tx, Map<String, Standing<V>> rows) {
        if (rows.isEmpty()) return Uni.createFrom().voidItem();
        var versions = rows.values().stream().map(Standing::version).toArray(Long[]::new);
        var texts = rows.values().stream().map(this::write).toArray(String[]::new);
        return tx.preparedQuery(
                        """
                        insert into %s (id, version, row)
                        select id, version, row::jsonb
                        from unnest($1::text[], $2::bigint[], $3::text[])
                             as folded (id, version, row)
                        on conflict (id) do update
                        set version = excluded.version, row = excluded.row
                        """
                                .formatted(table))
                .execute(Tuple.of(rows.keySet().toArray(String[]::new), versions, texts))
                .replaceWithVoid();
    }

    private @Nullable V read(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, view.form());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String write(Standing<V> standing) {
        try {
            return standing.row() == null ? null : json.writeValueAsString(standing.row());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
