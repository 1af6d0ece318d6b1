package dk.naervaer.reporting.heard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// The topics that figures rest on.
@ApplicationScoped
public class Topics {

    private final Hearing hearing;

    Topics(Hearing hearing) {
        this.hearing = hearing;
    }

    @Incoming("units")
    public Uni<Void> units(ConsumerRecord<String, byte[]> fact) {
        return hearing.hear(fact);
    }

    @Incoming("appointments")
    public Uni<Void> appointments(ConsumerRecord<String, byte[]> fact) {
        return hearing.hear(fact);
    }

    @Incoming("invitations")
    public Uni<Void> invitations(ConsumerRecord<String, byte[]> fact) {
        return hearing.hear(fact);
    }
}
