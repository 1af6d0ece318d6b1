package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.invitation.heard.HeardConsent;
import dk.naervaer.invitation.heard.HeardConsent.Given;
import dk.naervaer.invitation.heard.HeardConsents;
import dk.naervaer.invitation.heard.PatientLock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Hears consent-service: keeps each consent and lets the policies act, in one transaction.
@ApplicationScoped
public class ConsentListener implements Ear {

    record Withdrawn(UUID consentId) {}

    private final HeardConsents consents;
    private final WhenConsentGivenThenInvite invite;
    private final WhenConsentWithdrawnThenCloseTheDoor closeTheDoor;
    private final WhenConsentWithdrawnThenInviteByAnother inviteByAnother;

    ConsentListener(
            HeardConsents consents,
            WhenConsentGivenThenInvite invite,
            WhenConsentWithdrawnThenCloseTheDoor closeTheDoor,
            WhenConsentWithdrawnThenInviteByAnother inviteByAnother) {
        this.consents = consents;
        this.invite = invite;
        this.closeTheDoor = closeTheDoor;
        this.inviteByAnother = inviteByAnother;
    }

    @Override
    public String consumer() {
        return "invitation-consents";
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        return switch (event.type()) {
            case "relative-consent-given.v1" -> given(tx, event, event.as(Given.class));
            case "relative-consent-withdrawn.v1" ->
                    withdrawn(tx, event, event.as(Withdrawn.class).consentId());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> given(SqlConnection tx, HeardEvent event, Given given) {
        var relative = UUID.fromString(event.stream().id());
        var consent = new HeardConsent(given.consentId(), relative, given, false);
        return PatientLock.take(tx, given.patient())
                .chain(() -> consents.given(tx, relative, given))
                .chain(() -> invite.react(tx, event, consent));
    }

    private Uni<Void> withdrawn(SqlConnection tx, HeardEvent event, UUID id) {
        return consents.find(tx, id)
                .map(found -> found.orElseThrow(() -> unknown(id)))
                .call(found -> PatientLock.take(tx, found.given().patient()))
                .call(() -> consents.withdrawn(tx, id))
                .call(found -> closeTheDoor.react(tx, event, found))
                .flatMap(found -> inviteByAnother.react(tx, event, found));
    }

    private static IllegalStateException unknown(UUID id) {
        return new IllegalStateException("Consent " + id + " was never given");
    }
}
