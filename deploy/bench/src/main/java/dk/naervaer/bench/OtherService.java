package dk.naervaer.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.heard.DeadLetters;
import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.eventsourcing.heard.Inbox;
import dk.naervaer.eventsourcing.view.Changes;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears the facts as another service would, and has an effect of one row in its own database.
@ApplicationScoped
public class OtherService implements Ear {

    private final Inbox inbox;
    private final Set<String> applied = ConcurrentHashMap.newKeySet();
    private final AtomicLong effects = new AtomicLong();
    private volatile Consumer<String> listener = _ -> {};

    OtherService(
            @ReactiveDataSource(Ground.HEARD) Pool pool,
            ObjectMapper json,
            Changes changes,
            DeadLetters deadLetters) {
        this.inbox = new Inbox(pool, json, changes, deadLetters);
    }

    @Incoming("appointments")
    public Uni<Void> hear(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(this, facts).invoke(() -> facts.forEach(fact -> committed(fact.key())));
    }

    /// A repeat is heard too, but has no effect and is not counted.
    private void committed(String id) {
        if (!applied.remove(id)) return;
        effects.incrementAndGet();
        listener.accept(id);
    }

    @Override
    public String consumer() {
        return "bench";
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        applied.add(event.stream().id());
        return tx.preparedQuery("insert into effect (event) values ($1)")
                .execute(Tuple.of(event.id()))
                .replaceWithVoid();
    }

    /// How many facts have had their effect, committed.
    long effects() {
        return effects.get();
    }

    /// @param listener is told the stream's id right after each commit
    void tell(Consumer<String> listener) {
        this.listener = listener;
    }
}
