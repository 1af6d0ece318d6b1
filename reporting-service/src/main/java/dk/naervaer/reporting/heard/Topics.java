package dk.naervaer.reporting.heard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// The topics that figures rest on.
@ApplicationScoped
public class Topics {

    private final Hearing hearing;

    Topics(Hearing hearing) {
        this.hearing = hearing;
    }

    @Incoming("units")
    public Uni<Void> units(ConsumerRecords<String, byte[]> facts) {
        return hearing.hear(facts);
    }

    @Incoming("appointments")
    public Uni<Void> appointments(ConsumerRecords<String, byte[]> facts) {
        return hearing.hear(facts);
    }

    @Incoming("invitations")
    public Uni<Void> invitations(ConsumerRecords<String, byte[]> facts) {
        return hearing.hear(facts);
    }
}
