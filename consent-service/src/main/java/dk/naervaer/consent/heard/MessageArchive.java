package dk.naervaer.consent.heard;

import com.fasterxml.jackson.databind.JsonNode;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps every message that was written to a relative, and what became of it; still sealed.
final class MessageArchive {

    record Message(UUID id, String purpose, JsonNode text) {}

    record Issued(UUID appointmentId, UUID relativeId, String channel, @Nullable Message message) {}

    record Reissued(String channel, @Nullable Message message) {}

    record Revoked(@Nullable Message message) {}

    record OfMessage(UUID messageId) {}

    static Uni<Void> hear(SqlConnection tx, HeardEvent event) {
        return switch (event.type()) {
            case "invitation-issued.v1" -> issued(tx, event, event.as(Issued.class));
            case "invitation-reissued.v1" -> {
                var told = event.as(Reissued.class);
                yield further(tx, event, told.channel(), told.message());
            }
            case "invitation-revoked.v1" ->
                    further(tx, event, null, event.as(Revoked.class).message());
            case "invitation-message-sending.v1" -> outcome(tx, event, "SENDING");
            case "invitation-message-accepted.v1" -> outcome(tx, event, "ACCEPTED");
            case "invitation-message-rejected.v1" -> outcome(tx, event, "REJECTED");
            case "invitation-message-unknown.v1" -> outcome(tx, event, "UNKNOWN");
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> issued(SqlConnection tx, HeardEvent event, Issued issued) {
        var message = issued.message();
        if (message == null) return Uni.createFrom().voidItem();
        return tx.preparedQuery(
                        """
                        insert into message (id, invitation, appointment, relative, purpose,
                          channel, text, written_at)
                        values ($1, $2, $3, $4, $5, $6, ($7::text)::jsonb, $8)
                        on conflict (id) do nothing
                        """)
                .execute(
                        Tuple.tuple()
                                .addUUID(message.id())
                                .addUUID(id(event))
                                .addUUID(issued.appointmentId())
                                .addUUID(issued.relativeId())
                                .addString(message.purpose())
                                .addString(issued.channel())
                                .addString(message.text().toString())
                                .addValue(event.at().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /// To the same relative about the same appointment as the messages before it.
    private static Uni<Void> further(
            SqlConnection tx,
            HeardEvent event,
            @Nullable String channel,
            @Nullable Message message) {
        if (message == null) return Uni.createFrom().voidItem();
        return tx.preparedQuery(
                        """
                        insert into message (id, invitation, appointment, relative, purpose,
                          channel, text, written_at)
                        select $1, invitation, appointment, relative, $3, coalesce($4, channel),
                          ($5::text)::jsonb, $6
                        from message where invitation = $2 order by written_at desc limit 1
                        on conflict (id) do nothing
                        """)
                .execute(
                        Tuple.tuple()
                                .addUUID(message.id())
                                .addUUID(id(event))
                                .addString(message.purpose())
                                .addString(channel)
                                .addString(message.text().toString())
                                .addValue(event.at().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Uni<Void> outcome(SqlConnection tx, HeardEvent event, String outcome) {
        return tx.preparedQuery("update message set outcome = $2, outcome_at = $3 where id = $1")
                .execute(
                        Tuple.of(
                                event.as(OfMessage.class).messageId(),
                                outcome,
                                event.at().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static UUID id(HeardEvent event) {
        return UUID.fromString(event.stream().id());
    }

    private MessageArchive() {}
}
