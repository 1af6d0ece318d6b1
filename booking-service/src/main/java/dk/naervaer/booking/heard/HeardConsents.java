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

    /// @param needs null in facts of the first version
    record RelativeNamed(
            UUID patient,
            UUID person,
            Identity identity,
            String relationship,
            @Nullable Needs needs) {}

    record Identity(JsonNode given, JsonNode family) {}

    record Needs(@Nullable String interpreter, boolean child) {}

    record GivenV1(UUID consentId, UUID patient, Scope scope, LocalDate until) {

        ConsentGiven today() {
            return new ConsentGiven(
                    consentId, patient, new Grant(new Degree(true), null, scope, until));
        }
    }

    record ConsentGiven(UUID consentId, UUID patient, Grant grant) {}

    record ConsentChanged(UUID consentId, Grant grant) {}

    /// @param note which part may be attended, sealed; null for the whole
    record Grant(Degree degree, @Nullable JsonNode note, Scope scope, LocalDate until) {}

    record Degree(boolean attends) {}

    record Scope(@Nullable UUID appointmentId) {}

    record OfConsent(UUID consentId) {}

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
            case "relative-named.v1", "relative-named.v2" ->
                    named(tx, relative, event.as(RelativeNamed.class));
            case "relative-consent-given.v1" ->
                    given(tx, relative, event.as(GivenV1.class).today());
            case "relative-consent-given.v2", "relative-disclosed.v1" ->
                    given(tx, relative, event.as(ConsentGiven.class));
            case "relative-consent-changed.v1" -> changed(tx, event.as(ConsentChanged.class));
            case "relative-consent-resumed.v1" -> shut(tx, event, false);
            case "relative-consent-withdrawn.v1",
                    "relative-consent-lapsed.v1",
                    "relative-consent-paused.v1" ->
                    shut(tx, event, true);
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> named(SqlConnection tx, UUID relative, RelativeNamed named) {
        var needs = named.needs() == null ? new Needs(null, false) : named.needs();
        return tx.preparedQuery(
                        """
                        insert into heard_relative
                          (relative_id, patient, person, given, family, relationship,
                           interpreter, child)
                        values ($1, $2, $3, ($4::text)::jsonb, ($5::text)::jsonb, $6, $7, $8)
                        on conflict (relative_id) do update
                        set given = excluded.given, family = excluded.family,
                            relationship = excluded.relationship,
                            interpreter = excluded.interpreter, child = excluded.child
                        """)
                .execute(
                        Tuple.tuple()
                                .addUUID(relative)
                                .addUUID(named.patient())
                                .addUUID(named.person())
                                .addString(named.identity().given().toString())
                                .addString(named.identity().family().toString())
                                .addString(named.relationship())
                                .addString(needs.interpreter())
                                .addBoolean(needs.child()))
                .replaceWithVoid();
    }

    private static Uni<Void> given(SqlConnection tx, UUID relative, ConsentGiven given) {
        return tx.preparedQuery(
                        """
                        insert into heard_consent (consent_id, relative_id, patient, until)
                        values ($1, $2, $3, $4) on conflict (consent_id) do nothing
                        """)
                .execute(
                        Tuple.of(
                                given.consentId(),
                                relative,
                                given.patient(),
                                given.grant().until()))
                .chain(() -> changed(tx, new ConsentChanged(given.consentId(), given.grant())));
    }

    private static Uni<Void> changed(SqlConnection tx, ConsentChanged changed) {
        var grant = changed.grant();
        var note = grant.note();
        return tx.preparedQuery(
                        """
                        update heard_consent
                        set appointment_id = $2, until = $3, told = $4, part = ($5::text)::jsonb
                        where consent_id = $1
                        """)
                .execute(
                        Tuple.tuple()
                                .addUUID(changed.consentId())
                                .addUUID(grant.scope().appointmentId())
                                .addLocalDate(grant.until())
                                .addBoolean(!grant.degree().attends())
                                .addString(note == null || note.isNull() ? null : note.toString()))
                .replaceWithVoid();
    }

    /// Whatever has ended or paused a consent, nobody comes in by it.
    private static Uni<Void> shut(SqlConnection tx, HeardEvent event, boolean shut) {
        return tx.preparedQuery("update heard_consent set withdrawn = $2 where consent_id = $1")
                .execute(Tuple.of(event.as(OfConsent.class).consentId(), shut))
                .replaceWithVoid();
    }
}
