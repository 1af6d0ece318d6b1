package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.invitation.heard.HeardAppointment;
import dk.naervaer.invitation.heard.HeardConsents;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;

/// Whoever the patient has already let in is invited to a new appointment at once.
@Singleton
class WhenAppointmentBookedThenInvite {

    private final HeardConsents consents;
    private final Inviting inviting;

    WhenAppointmentBookedThenInvite(HeardConsents consents, Inviting inviting) {
        this.consents = consents;
        this.inviting = inviting;
    }

    Uni<Void> react(SqlConnection tx, HeardEvent event, HeardAppointment appointment) {
        var reaction = new Reaction("WhenAppointmentBookedThenInvite", event);
        return consents.of(tx, appointment.patient())
                .flatMap(all ->
                        InTurn.each(
                                all,
                                consent -> inviting.invite(tx, reaction, consent, appointment)));
    }
}
