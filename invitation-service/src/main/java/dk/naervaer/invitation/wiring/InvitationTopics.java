package dk.naervaer.invitation.wiring;

import dk.naervaer.eventsourcing.heard.Inbox;
import dk.naervaer.invitation.heard.HeardUnits;
import dk.naervaer.invitation.policy.AppointmentListener;
import dk.naervaer.invitation.policy.ConsentListener;
import dk.naervaer.invitation.policy.WhenNoticeWrittenThenSend;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Which topics this service hears, and who hears them.
@ApplicationScoped
public class InvitationTopics {

    private final Inbox inbox;
    private final AppointmentListener appointmentListener;
    private final ConsentListener consentListener;
    private final HeardUnits heardUnits;
    private final WhenNoticeWrittenThenSend notices;

    InvitationTopics(
            Inbox inbox,
            AppointmentListener appointmentListener,
            ConsentListener consentListener,
            HeardUnits heardUnits,
            WhenNoticeWrittenThenSend notices) {
        this.inbox = inbox;
        this.appointmentListener = appointmentListener;
        this.consentListener = consentListener;
        this.heardUnits = heardUnits;
        this.notices = notices;
    }

    @Incoming("appointments")
    public Uni<Void> appointments(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(appointmentListener, facts);
    }

    @Incoming("consents")
    public Uni<Void> consents(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(consentListener, facts);
    }

    @Incoming("units")
    public Uni<Void> units(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(heardUnits, facts);
    }

    @Incoming("notices")
    public Uni<Void> notices(ConsumerRecords<String, byte[]> facts) {
        return inbox.hear(notices, facts);
    }
}
