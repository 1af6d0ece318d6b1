package dk.naervaer.eventsourcing.handling;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.IntakeKey;
import dk.naervaer.eventsourcing.store.StreamType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A store to which somebody else gets first, between the decision and the append, some times.
final class RivalStore extends EventStore {

    private final AtomicInteger times;
    private final Supplier<Uni<?>> rival;

    RivalStore(Pool pool, ObjectMapper json, Clock clock, int times, Supplier<Uni<?>> rival) {
        super(pool, json, clock);
        this.times = new AtomicInteger(times);
        this.rival = rival;
    }

    @Override
    public <E> Uni<Boolean> append(
            SqlClient client,
            StreamType<E> type,
            String id,
            long expected,
            List<E> events,
            Metadata metadata,
            @Nullable IntakeKey key) {
        Supplier<Uni<Boolean>> ours =
                () -> super.append(client, type, id, expected, events, metadata, key);
        return times.getAndDecrement() > 0 ? rival.get().chain(_ -> ours.get()) : ours.get();
    }
}
