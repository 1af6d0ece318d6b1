package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.invitation.heard.HeardAppointments;
import dk.naervaer.invitation.heard.HeardConsent;
import dk.naervaer.invitation.heard.HeardConsents;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;

/// Whom the patient still lets in by another consent is invited by that one, with a new link, once
/// the door of the withdrawn one is closed.
@Singleton
class WhenConsentWithdrawnThenInviteByAnother {

    private final HeardAppointments appointments;
    private final HeardConsents consents;
    private final Inviting inviting;

    WhenConsentWithdrawnThenInviteByAnother(
            HeardAppointments appointments, HeardConsents consents, Inviting inviting) {
        this.appointments = appointments;
        this.consents = consents;
        this.inviting = inviting;
    }

    Uni<Void> react(SqlConnection tx, HeardEvent event, HeardConsent withdrawn) {
        var reaction = new Reaction("WhenConsentWithdrawnThenInviteByAnother", event);
        return consents.of(tx, withdrawn.given().patient())
                .map(all ->
                        all.stream()
                                .filter(one -> one.relative().equals(withdrawn.relative()))
                                .filter(one -> one.inForce(inviting.today()))
                                .toList())
                .flatMap(others -> InTurn.each(others, other -> invite(tx, reaction, other)));
    }

    private Uni<Void> invite(SqlConnection tx, Reaction reaction, HeardConsent other) {
        return appointments
                .of(tx, other.given().patient())
                .flatMap(all -> InTurn.each(all, one -> inviting.invite(tx, reaction, other, one)));
    }
}
