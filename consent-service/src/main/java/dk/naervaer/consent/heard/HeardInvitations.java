package dk.naervaer.consent.heard;

import dk.naervaer.consent.policy.WhenDoorClosedThenCloseConsent;
import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/// Keeps who is invited to what and what they answered; hands a closed door on to its policy.
@ApplicationScoped
public class HeardInvitations implements Ear {

    public static final String CONSUMER = "invitations";

    record Issued(UUID appointmentId, UUID relativeId, UUID consentId) {}

    record Reissued(UUID consentId) {}

    record Shut(UUID consentId, Instant pausedAt, Instant at) {}

    record Answered(String answer) {}

    private final WhenDoorClosedThenCloseConsent whenDoorClosed;

    HeardInvitations(WhenDoorClosedThenCloseConsent whenDoorClosed) {
        this.whenDoorClosed = whenDoorClosed;
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        return switch (event.type()) {
            case "door-closed.v1" -> whenDoorClosed.apply(tx, event);
            case "door-shut.v1" -> shut(tx, event.as(Shut.class));
            case "invitation-issued.v1" -> issued(tx, event);
            case "invitation-reissued.v1" ->
                    change(
                            tx,
                            event,
                            """
                            state = 'OPEN', answer = null, presence = 'NONE',
                            delivery = 'PLANNED', consent_id = $2
                            """,
                            event.as(Reissued.class).consentId());
            case "invitation-answered.v1" ->
                    change(tx, event, "answer = $2", event.as(Answered.class).answer());
            case "invitation-revoked.v1" -> change(tx, event, "state = $2", "REVOKED");
            case "invitation-waiting.v1" -> change(tx, event, "presence = $2", "WAITING");
            case "invitation-joined.v1" -> change(tx, event, "presence = $2", "JOINED");
            case "invitation-left.v1" -> change(tx, event, "presence = $2", "NONE");
            case "invitation-message-accepted.v1" -> change(tx, event, "delivery = $2", "ACCEPTED");
            case "invitation-message-rejected.v1" -> change(tx, event, "delivery = $2", "REJECTED");
            case "invitation-message-unknown.v1" -> change(tx, event, "delivery = $2", "UNKNOWN");
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> shut(SqlConnection tx, Shut shut) {
        return tx.preparedQuery(
                        """
                        insert into door_shut (consent, paused_at, shut_at) values ($1, $2, $3)
                        on conflict (consent) do update
                        set paused_at = excluded.paused_at, shut_at = excluded.shut_at
                        """)
                .execute(
                        Tuple.of(
                                shut.consentId(),
                                shut.pausedAt().toString(),
                                shut.at().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Uni<Void> issued(SqlConnection tx, HeardEvent event) {
        var issued = event.as(Issued.class);
        return tx.preparedQuery(
                        """
                        insert into invitation
                          (id, appointment_id, relative_id, consent_id, state, presence, delivery)
                        values ($1, $2, $3, $4, 'OPEN', 'NONE', 'PLANNED')
                        on conflict (id) do update set consent_id = excluded.consent_id,
                          state = excluded.state, answer = null, presence = excluded.presence,
                          delivery = excluded.delivery
                        """)
                .execute(
                        Tuple.of(
                                UUID.fromString(event.stream().id()),
                                issued.appointmentId(),
                                issued.relativeId(),
                                issued.consentId()))
                .replaceWithVoid();
    }

    private static Uni<Void> change(
            SqlConnection tx, HeardEvent event, String assignment, Object value) {
        return tx.preparedQuery("update invitation set " + assignment + " where id = $1")
                .execute(Tuple.of(UUID.fromString(event.stream().id()), value))
                .replaceWithVoid();
    }
}
