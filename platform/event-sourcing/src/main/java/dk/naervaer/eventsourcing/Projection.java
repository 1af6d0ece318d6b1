package dk.naervaer.eventsourcing;

import org.jspecify.annotations.Nullable;

/// One row of a view as a fold over events. `null` means there is no row.
public interface Projection<E, V> {

    String name();

    @Nullable V evolve(@Nullable V row, E event);
}
