package dk.naervaer.consent.wiring;

import dk.naervaer.consent.privacy.told.ToldAppointments;
import dk.naervaer.consent.privacy.told.ToldInvitations;
import dk.naervaer.eventsourcing.heard.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears appointments and invitations once more, from the beginning, for what the privacy officer
/// asks about the past.
@ApplicationScoped
public class PrivacyTopics {

    private final Inbox inbox;
    private final ToldAppointments appointments;
    private final ToldInvitations invitations;

    PrivacyTopics(Inbox inbox, ToldAppointments appointments, ToldInvitations invitations) {
        this.inbox = inbox;
        this.appointments = appointments;
        this.invitations = invitations;
    }

    @Incoming("privacy-appointments")
    public Uni<Void> appointments(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(appointments, facts);
    }

    @Incoming("privacy-invitations")
    public Uni<Void> invitations(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(invitations, facts);
    }
}
