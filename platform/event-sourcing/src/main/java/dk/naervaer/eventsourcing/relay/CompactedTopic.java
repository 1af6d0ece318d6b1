package dk.naervaer.eventsourcing.relay;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/// State that others must be able to read whole and that must be deletable: the last value of each
/// key.
///
/// @param topic a topic with `cleanup.policy=compact`
/// @param type the published CloudEvents type of its values; a key may change from one to another
public record CompactedTopic(String topic, String type) {

    private static final String PUT =
            """
            insert into compacted (topic, key, type, value) values ($1, $2, $3, ($4::text)::jsonb)
            on conflict (topic, key) do update
            set type = excluded.type, value = excluded.value,
              seq = default, xid = pg_current_xact_id()
            """;

    /// @param json the new value; `null` publishes a tombstone
    public Uni<Void> put(SqlClient tx, String key, @Nullable String json) {
        return tx.preparedQuery(PUT)
                .execute(Tuple.tuple().addValue(topic).addValue(key).addValue(type).addValue(json))
                .replaceWithVoid();
    }
}
