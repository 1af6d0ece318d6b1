package dk.naervaer.eventsourcing.view;

import dk.naervaer.eventsourcing.Projection;
import dk.naervaer.eventsourcing.store.StreamType;

/// A projection, the stream it folds and the table it stands in.
///
/// @param table has `id text primary key, version bigint not null, row jsonb`; no row means removed
public record View<E, V>(
        StreamType<E> streams, Projection<E, V> projection, String table, Class<V> form) {

    public View {
        if (!table.matches("[a-z_]+")) throw new IllegalArgumentException(table + " is no table");
    }
}
