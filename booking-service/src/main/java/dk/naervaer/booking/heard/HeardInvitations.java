package dk.naervaer.booking.heard;

import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Keeps who is invited to which appointment, what they answered and where they stand at the door.
@ApplicationScoped
public class HeardInvitations implements Ear {

    /// Under this name pages hear that something has changed.
    public static final String CONSUMER = "booking-invitations";

    private static final Logger LOG = Logger.getLogger(HeardInvitations.class);

    record InvitationIssued(UUID appointmentId, UUID relativeId, UUID consentId) {}

    record InvitationReissued(UUID consentId) {}

    record InvitationAnswered(String answer) {}

    /// @param reason why no way leads in any more
    record InvitationRevoked(String reason) {

        /// Over for everybody, and not because the patient has changed their mind.
        Invited.State state() {
            return switch (reason) {
                case "CONCLUDED", "CANCELLED" -> Invited.State.OVER;
                default -> Invited.State.REVOKED;
            };
        }
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        return switch (event.type()) {
            case "invitation-issued.v1" -> issued(tx, event, event.as(InvitationIssued.class));
            case "invitation-reissued.v1" ->
                    reissued(tx, event, event.as(InvitationReissued.class));
            case "invitation-answered.v1" ->
                    answered(tx, event, event.as(InvitationAnswered.class));
            case "invitation-waiting.v1" -> stands(tx, event, "WAITING");
            case "invitation-joined.v1" -> joined(tx, event);
            case "invitation-left.v1" -> stands(tx, event, "LEFT");
            case "invitation-revoked.v1" ->
                    stands(tx, event, event.as(InvitationRevoked.class).state().name());
            case "invitation-message-sending.v1" -> message(tx, event, "SENDING");
            case "invitation-message-accepted.v1" -> message(tx, event, "ACCEPTED");
            case "invitation-message-rejected.v1" -> message(tx, event, "REJECTED");
            case "invitation-message-unknown.v1" -> message(tx, event, "UNKNOWN");
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> issued(SqlConnection tx, HeardEvent event, InvitationIssued issued) {
        return tx.preparedQuery(
                        """
                        insert into heard_invitation
                          (invitation_id, appointment_id, relative_id, consent_id, state, since)
                        values ($1, $2, $3, $4, 'ISSUED', $5)
                        on conflict (invitation_id) do update
                        set consent_id = excluded.consent_id, state = 'ISSUED', joined = false,
                            answer = null, answered_at = null, message = null, since = excluded.since
                        """)
                .execute(
                        Tuple.of(
                                id(event),
                                issued.appointmentId(),
                                issued.relativeId(),
                                issued.consentId(),
                                at(event)))
                .replaceWithVoid();
    }

    private static Uni<Void> reissued(
            SqlConnection tx, HeardEvent event, InvitationReissued reissued) {
        return tx.preparedQuery(
                        """
                        update heard_invitation
                        set consent_id = $3, state = 'ISSUED', joined = false, answer = null, answered_at = null,
                            message = null, since = $2
                        where invitation_id = $1
                        """)
                .execute(Tuple.of(id(event), at(event), reissued.consentId()))
                .replaceWithVoid();
    }

    private static Uni<Void> answered(
            SqlConnection tx, HeardEvent event, InvitationAnswered answered) {
        return tx.preparedQuery(
                        """
                        update heard_invitation set answer = $2, answered_at = $3
                        where invitation_id = $1
                        """)
                .execute(Tuple.of(id(event), answered.answer(), at(event)))
                .replaceWithVoid();
    }

    private static Uni<Void> joined(SqlConnection tx, HeardEvent event) {
        return tx.preparedQuery(
                        "update heard_invitation set joined = true where invitation_id = $1")
                .execute(Tuple.of(id(event)))
                .chain(() -> stands(tx, event, "JOINED"));
    }

    private static Uni<Void> stands(SqlConnection tx, HeardEvent event, String state) {
        return tx.preparedQuery(
                        """
                        update heard_invitation set state = $2, since = $3
                        where invitation_id = $1
                        """)
                .execute(Tuple.of(id(event), state, at(event)))
                .invoke(() -> LOG.infof("Heard invitation %s: %s", event.stream().id(), state))
                .replaceWithVoid();
    }

    private static Uni<Void> message(SqlConnection tx, HeardEvent event, String state) {
        return tx.preparedQuery("update heard_invitation set message = $2 where invitation_id = $1")
                .execute(Tuple.of(id(event), state))
                .replaceWithVoid();
    }

    private static UUID id(HeardEvent event) {
        return UUID.fromString(event.stream().id());
    }

    private static OffsetDateTime at(HeardEvent event) {
        return event.at().atOffset(ZoneOffset.UTC);
    }
}
