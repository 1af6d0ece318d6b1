package dk.naervaer.consent.privacy.told;

import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.personaldata.PersonId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/// Keeps from when to when each link was open, and what was to be sent to whom, relatives and
/// patients, sealed.
@ApplicationScoped
public class ToldInvitations implements Ear {

    private static final Duration CLINICS_RUN_LATE = Duration.ofHours(4);

    private static final String OPENED =
            """
            insert into told_link
              (invitation, opened_at, ends_at, appointment, relative, person, consent)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (invitation, opened_at) do nothing
            """;

    private static final String OPENED_AGAIN =
            """
            insert into told_link
              (invitation, opened_at, ends_at, appointment, relative, person, consent)
            select invitation, $2, $3, appointment, relative, person, $4
            from told_link where invitation = $1
            order by opened_at desc limit 1
            on conflict (invitation, opened_at) do nothing
            """;

    private static final String CLOSED =
            "update told_link set closed_at = $2 where invitation = $1 and closed_at is null";

    private static final String MESSAGE =
            """
            insert into told_message (id, invitation, person, at, message)
            select (message ->> 'id')::uuid, $1,
              split_part(message -> 'recipient' ->> 'keyId', '/', 1)::uuid, $2, message
            from (select ($3::text)::jsonb as message) as told
            on conflict (id) do nothing
            """;

    private static final String OUTCOME =
            "update told_message set outcome = $2, outcome_at = $3 where id = $1";

    record OfMessage(UUID messageId) {}

    record Issued(
            UUID appointmentId, UUID relativeId, PersonId person, UUID consentId, Slot slot) {}

    record Reissued(UUID consentId, Slot slot) {}

    record Slot(Instant endInstant) {}

    @Override
    public String consumer() {
        return "privacy-invitations";
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        return link(tx, event).chain(() -> message(tx, event)).chain(() -> outcome(tx, event));
    }

    private static Uni<Void> outcome(SqlConnection tx, HeardEvent event) {
        return switch (event.type()) {
            case "invitation-message-sending.v1", "delivery-sending.v1" ->
                    outcome(tx, event, "SENDING");
            case "invitation-message-accepted.v1", "delivery-accepted.v1" ->
                    outcome(tx, event, "ACCEPTED");
            case "invitation-message-rejected.v1", "delivery-rejected.v1" ->
                    outcome(tx, event, "REJECTED");
            case "invitation-message-unknown.v1", "delivery-unknown.v1" ->
                    outcome(tx, event, "UNKNOWN");
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> outcome(SqlConnection tx, HeardEvent event, String outcome) {
        return tx.preparedQuery(OUTCOME)
                .execute(
                        Tuple.of(
                                event.as(OfMessage.class).messageId(),
                                outcome,
                                event.at().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Uni<Void> link(SqlConnection tx, HeardEvent event) {
        return switch (event.type()) {
            case "invitation-issued.v1" -> opened(tx, event, event.as(Issued.class));
            case "invitation-reissued.v1" -> openedAgain(tx, event, event.as(Reissued.class));
            case "invitation-revoked.v1" -> closed(tx, event);
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> opened(SqlConnection tx, HeardEvent event, Issued issued) {
        return tx.preparedQuery(OPENED)
                .execute(
                        Tuple.tuple()
                                .addUUID(invitation(event))
                                .addValue(event.at().atOffset(ZoneOffset.UTC))
                                .addValue(end(issued.slot()).atOffset(ZoneOffset.UTC))
                                .addUUID(issued.appointmentId())
                                .addUUID(issued.relativeId())
                                .addUUID(issued.person().value())
                                .addUUID(issued.consentId()))
                .replaceWithVoid();
    }

    /// The link before ends with the one that takes its place.
    private static Uni<Void> openedAgain(SqlConnection tx, HeardEvent event, Reissued reissued) {
        return closed(tx, event)
                .chain(() ->
                        tx.preparedQuery(OPENED_AGAIN)
                                .execute(
                                        Tuple.of(
                                                invitation(event),
                                                event.at().atOffset(ZoneOffset.UTC),
                                                end(reissued.slot()).atOffset(ZoneOffset.UTC),
                                                reissued.consentId())))
                .replaceWithVoid();
    }

    private static Uni<Void> closed(SqlConnection tx, HeardEvent event) {
        return tx.preparedQuery(CLOSED)
                .execute(Tuple.of(invitation(event), event.at().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /// Whatever the fact, what was to be sent stands in it in the same form.
    private static Uni<Void> message(SqlConnection tx, HeardEvent event) {
        var message = event.data().path("message");
        if (!message.path("recipient").has("keyId") || !message.has("id"))
            return Uni.createFrom().voidItem();
        return tx.preparedQuery(MESSAGE)
                .execute(
                        Tuple.of(
                                invitation(event),
                                event.at().atOffset(ZoneOffset.UTC),
                                message.toString()))
                .replaceWithVoid();
    }

    private static Instant end(Slot slot) {
        return slot.endInstant().plus(CLINICS_RUN_LATE);
    }

    private static UUID invitation(HeardEvent event) {
        return UUID.fromString(event.stream().id());
    }
}
