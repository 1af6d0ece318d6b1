package dk.naervaer.eventsourcing.visit;

import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.eventsourcing.heard.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears visits from the topic, as another service would.
@ApplicationScoped
public class VisitEars implements Ear {

    public static final String CONSUMER = "ears";

    private final Inbox inbox;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile CompletableFuture<Void> held = CompletableFuture.completedFuture(null);

    VisitEars(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("appointments")
    public Uni<Void> hear(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(this, facts);
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public boolean together() {
        return true;
    }

    /// Until this completes no fact has its effect.
    public void hold(CompletableFuture<Void> until) {
        held = until;
    }

    public boolean isHeld() {
        return waiting.get() > 0;
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        if (held.isDone()) return writeDown(tx, CONSUMER, event);
        waiting.incrementAndGet();
        return Uni.createFrom()
                .completionStage(held)
                .invoke(waiting::decrementAndGet)
                .chain(() -> writeDown(tx, CONSUMER, event));
    }

    public static Uni<Void> writeDown(SqlConnection tx, String consumer, HeardEvent event) {
        return tx.preparedQuery("insert into effect (consumer, event) values ($1, $2)")
                .execute(Tuple.of(consumer, event.id()))
                .replaceWithVoid();
    }
}
