package dk.naervaer.booking.heard;

import com.fasterxml.jackson.databind.JsonNode;
import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps who the patients' relatives are, their names sealed, and what they have consented to.
@ApplicationScoped
public class HeardConsents implements Ear {

    /// Under this name pages hear that something has changed.
    public static final String CONSUMER = "booking-consents";

    record RelativeNamed(UUID patient, UUID person, Identity identity, String relationship) {}

    record Identity(JsonNode given, JsonNode family) {}

    record ConsentGiven(UUID consentId, UUID patient, Scope scope, LocalDate until) {}

    record Scope(String type, @Nullable UUID appointmentId) {}

    record ConsentWithdrawn(UUID consentId) {}

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
        var relative = UUID.fromString(event.stream().id());
        return switch (event.type()) {
            case "relative-named.v1" -> named(tx, relative, event.as(RelativeNamed.class));
            case "relative-consent-given.v1" -> given(tx, relative, event.as(ConsentGiven.class));
            case "relative-consent-withdrawn.v1" -> withdrawn(tx, event.as(ConsentWithdrawn.class));
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> named(SqlConnection tx, UUID relative, RelativeNamed named) {
        return tx.preparedQuery(
                        """
                        insert into heard_relative
                          (relative_id, patient, person, given, family, relationship)
                        values ($1, $2, $3, ($4::text)::jsonb, ($5::text)::jsonb, $6)
                        on conflict (relative_id) do update
                        set given = excluded.given, family = excluded.family,
                            relationship = excluded.relationship
                        """)
                .execute(
                        Tuple.of(
                                relative,
                                named.patient(),
                                named.person(),
                                named.identity().given().toString(),
                                named.identity().family().toString(),
                                named.relationship()))
                .replaceWithVoid();
    }

    private static Uni<Void> given(SqlConnection tx, UUID relative, ConsentGiven given) {
        return tx.preparedQuery(
                        """
                        insert into heard_consent
                          (consent_id, relative_id, patient, appointment_id, until)
                        values ($1, $2, $3, $4, $5)
                        on conflict (consent_id) do update set until = excluded.until
                        """)
                .execute(
                        Tuple.of(
                                given.consentId(),
                                relative,
                                given.patient(),
                                given.scope().appointmentId(),
                                given.until()))
                .replaceWithVoid();
    }

    private static Uni<Void> withdrawn(SqlConnection tx, ConsentWithdrawn withdrawn) {
        return tx.preparedQuery("update heard_consent set withdrawn = true where consent_id = $1")
                .execute(Tuple.of(withdrawn.consentId()))
                .replaceWithVoid();
    }
}
