package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.invitation.heard.HeardAppointment;
import dk.naervaer.invitation.heard.HeardConsent;
import dk.naervaer.invitation.heard.HeardConsents;
import dk.naervaer.invitation.invitation.InvitationCommand.Revoke;
import dk.naervaer.invitation.invitation.InvitationId;
import dk.naervaer.invitation.invitation.InvitationState.None;
import dk.naervaer.invitation.invitation.InvitationState.Open;
import dk.naervaer.invitation.invitation.InvitationState.Revoked;
import dk.naervaer.invitation.invitation.RevocationReason;
import dk.naervaer.invitation.message.Drafts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// Everyone who was invited is told that the appointment is off, and the links die.
@Singleton
class WhenAppointmentCancelledThenRevoke {

    private final HeardConsents consents;
    private final Inviting inviting;
    private final Drafts drafts;

    WhenAppointmentCancelledThenRevoke(HeardConsents consents, Inviting inviting, Drafts drafts) {
        this.consents = consents;
        this.inviting = inviting;
        this.drafts = drafts;
    }

    Uni<Void> react(SqlConnection tx, HeardEvent event, HeardAppointment appointment) {
        var reaction = new Reaction("WhenAppointmentCancelledThenRevoke", event);
        return consents.of(tx, appointment.patient())
                .flatMap(all ->
                        InTurn.each(
                                all.stream().map(HeardConsent::relative).distinct().toList(),
                                relative -> revoke(tx, reaction, appointment, relative, all)));
    }

    private Uni<Void> revoke(
            SqlConnection tx,
            Reaction reaction,
            HeardAppointment appointment,
            UUID relative,
            List<HeardConsent> all) {
        return inviting.state(tx, appointment.id(), relative)
                .flatMap(state ->
                        switch (state) {
                            case None _, Revoked _ -> Uni.createFrom().voidItem();
                            case Open open ->
                                    revocation(open, appointment, all)
                                            .flatMap(command ->
                                                    inviting.handle(
                                                            tx,
                                                            reaction,
                                                            InvitationId.of(
                                                                    appointment.id(), relative),
                                                            command));
                        });
    }

    /// Nobody is told of an appointment that is long over, or without a consent in force.
    private Uni<Revoke> revocation(
            Open open, HeardAppointment appointment, List<HeardConsent> all) {
        var told =
                all.stream()
                        .filter(consent -> consent.id().equals(open.consentId()))
                        .filter(consent -> consent.inForce(inviting.today()))
                        .findFirst();
        if (told.isEmpty() || inviting.over(appointment))
            return Uni.createFrom().item(new Revoke(RevocationReason.CANCELLED, null));
        return drafts.cancellation(told.get(), open.slot())
                .map(message -> new Revoke(RevocationReason.CANCELLED, message));
    }
}
