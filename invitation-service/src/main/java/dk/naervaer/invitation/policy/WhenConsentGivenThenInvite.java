package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.invitation.heard.HeardAppointments;
import dk.naervaer.invitation.heard.HeardConsent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;

/// A relative whom the patient lets in is invited to every booked appointment the consent reaches.
@Singleton
class WhenConsentGivenThenInvite {

    private final HeardAppointments appointments;
    private final Inviting inviting;

    WhenConsentGivenThenInvite(HeardAppointments appointments, Inviting inviting) {
        this.appointments = appointments;
        this.inviting = inviting;
    }

    Uni<Void> react(SqlConnection tx, HeardEvent event, HeardConsent consent) {
        var reaction = new Reaction("WhenConsentGivenThenInvite", event);
        return appointments
                .of(tx, consent.given().patient())
                .flatMap(all ->
                        InTurn.each(
                                all,
                                appointment ->
                                        inviting.invite(tx, reaction, consent, appointment)));
    }
}
