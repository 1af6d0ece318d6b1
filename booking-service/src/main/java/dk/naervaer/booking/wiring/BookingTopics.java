package dk.naervaer.booking.wiring;

import dk.naervaer.booking.heard.HeardConsents;
import dk.naervaer.booking.heard.HeardInvitations;
import dk.naervaer.eventsourcing.heard.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Which topics this service hears, and who hears them.
@ApplicationScoped
public class BookingTopics {

    private final Inbox inbox;
    private final HeardConsents heardConsents;
    private final HeardInvitations heardInvitations;

    BookingTopics(Inbox inbox, HeardConsents heardConsents, HeardInvitations heardInvitations) {
        this.inbox = inbox;
        this.heardConsents = heardConsents;
        this.heardInvitations = heardInvitations;
    }

    @Incoming("consents")
    public Uni<Void> consents(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(heardConsents, facts);
    }

    @Incoming("invitations")
    public Uni<Void> invitations(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(heardInvitations, facts);
    }
}
