package dk.naervaer.consent.wiring;

import dk.naervaer.consent.access.HeardLooks;
import dk.naervaer.consent.heard.HeardAppointments;
import dk.naervaer.consent.heard.HeardEpjs;
import dk.naervaer.consent.heard.HeardInvitations;
import dk.naervaer.consent.heard.HeardUnits;
import dk.naervaer.consent.policy.WhenConsentTurnsThenNotify;
import dk.naervaer.eventsourcing.heard.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Which topics this service hears, and who hears them.
@ApplicationScoped
public class ConsentTopics {

    private final Inbox inbox;
    private final HeardAppointments heardAppointments;
    private final HeardUnits heardUnits;
    private final HeardEpjs heardEpjs;
    private final HeardInvitations heardInvitations;
    private final HeardLooks heardLooks;
    private final WhenConsentTurnsThenNotify notify;

    ConsentTopics(
            Inbox inbox,
            HeardAppointments heardAppointments,
            HeardUnits heardUnits,
            HeardEpjs heardEpjs,
            HeardInvitations heardInvitations,
            HeardLooks heardLooks,
            WhenConsentTurnsThenNotify notify) {
        this.inbox = inbox;
        this.heardAppointments = heardAppointments;
        this.heardUnits = heardUnits;
        this.heardEpjs = heardEpjs;
        this.heardInvitations = heardInvitations;
        this.heardLooks = heardLooks;
        this.notify = notify;
    }

    @Incoming("appointments")
    public Uni<Void> appointments(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(heardAppointments, facts);
    }

    @Incoming("units")
    public Uni<Void> units(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(heardUnits, facts);
    }

    @Incoming("epj-units")
    public Uni<Void> epjs(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(heardEpjs, facts);
    }

    @Incoming("invitations")
    public Uni<Void> invitations(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(heardInvitations, facts);
    }

    @Incoming("access")
    public Uni<Void> access(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(heardLooks, facts);
    }

    /// This service's own: what has turned there, patients are told.
    @Incoming("own-consents")
    public Uni<Void> consents(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(notify, facts);
    }
}
