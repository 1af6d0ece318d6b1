package dk.naervaer.eventsourcing.handling;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.store.Draft;
import dk.naervaer.eventsourcing.store.EventStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

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
    public Uni<Set<StreamId>> append(SqlClient client, List<Draft> drafts) {
        Supplier<Uni<Set<StreamId>>> ours = () -> super.append(client, drafts);
        return times.getAndDecrement() > 0 ? rival.get().chain(_ -> ours.get()) : ours.get();
    }
}
