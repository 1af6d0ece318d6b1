package dk.naervaer.booking.intake.fhir.response;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.naervaer.booking.heard.HeardConsents;
import dk.naervaer.booking.heard.HeardInvitations;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.testing.ApprovedJson;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Relatives who answer their invitations, told as invitation-service and consent-service do.
@ApplicationScoped
public class RelativesAnswering {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HeardConsents consents;
    private final HeardInvitations invitations;
    private final Pool pool;
    private final ObjectMapper json;
    private final Clock clock;

    RelativesAnswering(
            HeardConsents consents,
            HeardInvitations invitations,
            Pool pool,
            ObjectMapper json,
            Clock clock) {
        this.consents = consents;
        this.invitations = invitations;
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    /// One who is invited and has answered.
    final class Relative {

        private final UUID id = UUID.randomUUID();
        private final UUID consent = UUID.randomUUID();
        private final UUID invitation = UUID.randomUUID();

        /// What no EPJ is to read.
        List<String> secrets() {
            return List.of(id.toString(), consent.toString(), invitation.toString());
        }

        void withdraws() {
            hear(consents, "relative", id, "relative-consent-withdrawn.v1", this, null);
        }
    }

    Relative answers(UUID appointment, String answer) {
        var one = new Relative();
        hear(consents, "relative", one.id, "relative-named.v2", one, null);
        hear(consents, "relative", one.id, "relative-consent-given.v2", one, appointment);
        hear(invitations, "invitation", one.invitation, "invitation-issued.v1", one, appointment);
        var answered = json.createObjectNode().put("answer", answer);
        apply(invitations, "invitation", one.invitation, "invitation-answered.v1", answered);
        return one;
    }

    private void hear(
            Ear ear,
            String aggregate,
            UUID id,
            String type,
            Relative one,
            @Nullable UUID appointment) {
        var data = ApprovedJson.read(type, ObjectNode.class);
        if (data.has("consentId")) data.put("consentId", one.consent.toString());
        if (data.has("relativeId")) data.put("relativeId", one.id.toString());
        if (data.has("appointmentId")) data.put("appointmentId", String.valueOf(appointment));
        apply(ear, aggregate, id, type, data);
    }

    private void apply(Ear ear, String aggregate, UUID id, String type, ObjectNode data) {
        var event =
                new HeardEvent(
                        new StreamId(aggregate, id.toString()),
                        1,
                        type,
                        data,
                        clock.instant(),
                        Metadata.of("test", "test"),
                        "1/1",
                        json);
        pool.withTransaction(connection -> ear.apply(connection, event)).await().atMost(PATIENCE);
    }
}
