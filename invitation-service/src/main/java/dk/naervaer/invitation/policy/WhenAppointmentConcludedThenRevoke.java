package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.invitation.heard.HeardAppointment;
import dk.naervaer.invitation.heard.HeardConsent;
import dk.naervaer.invitation.heard.HeardConsents;
import dk.naervaer.invitation.invitation.InvitationCommand.Revoke;
import dk.naervaer.invitation.invitation.InvitationId;
import dk.naervaer.invitation.invitation.RevocationReason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;

/// When staff have closed the consultation, every link to it dies and every seat in it ends.
@Singleton
class WhenAppointmentConcludedThenRevoke {

    private final HeardConsents consents;
    private final Inviting inviting;

    WhenAppointmentConcludedThenRevoke(HeardConsents consents, Inviting inviting) {
        this.consents = consents;
        this.inviting = inviting;
    }

    Uni<Void> react(SqlConnection tx, HeardEvent event, HeardAppointment appointment) {
        var reaction = new Reaction("WhenAppointmentConcludedThenRevoke", event);
        return consents.of(tx, appointment.patient())
                .flatMap(all ->
                        InTurn.each(
                                all.stream().map(HeardConsent::relative).distinct().toList(),
                                relative ->
                                        inviting.handle(
                                                tx,
                                                reaction,
                                                InvitationId.of(appointment.id(), relative),
                                                new Revoke(RevocationReason.CONCLUDED, null))));
    }
}
