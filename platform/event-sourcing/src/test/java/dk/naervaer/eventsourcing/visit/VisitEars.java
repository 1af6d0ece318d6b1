package dk.naervaer.eventsourcing.visit;

import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.eventsourcing.heard.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears visits from the topic, as another service would.
@ApplicationScoped
public class VisitEars implements Ear {

    public static final String CONSUMER = "ears";

    private final Inbox inbox;

    VisitEars(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("appointments")
    public Uni<Void> hear(ConsumerRecord<String, byte[]> fact) {
        return inbox.hear(this, fact);
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        return writeDown(tx, CONSUMER, event);
    }

    public static Uni<Void> writeDown(SqlConnection tx, String consumer, HeardEvent event) {
        return tx.preparedQuery("insert into effect (consumer, event) values ($1, $2)")
                .execute(Tuple.of(consumer, event.id()))
                .replaceWithVoid();
    }
}
