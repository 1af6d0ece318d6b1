package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.store.IntakeKey;
import dk.naervaer.invitation.heard.HeardAppointment;
import dk.naervaer.invitation.heard.HeardAppointments;
import dk.naervaer.invitation.heard.HeardConsent;
import dk.naervaer.invitation.heard.HeardConsents;
import dk.naervaer.invitation.heard.PatientLock;
import dk.naervaer.invitation.invitation.InvitationCommand;
import dk.naervaer.invitation.invitation.InvitationCommand.Revoke;
import dk.naervaer.invitation.invitation.InvitationEvent;
import dk.naervaer.invitation.invitation.InvitationId;
import dk.naervaer.invitation.invitation.InvitationRejection;
import dk.naervaer.invitation.invitation.InvitationState;
import dk.naervaer.invitation.invitation.RevocationReason;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.WhenPersonDied;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// When a patient has died, every link of theirs is dead at once and nothing more is sent; nobody
/// is told by us.
@Singleton
class WhenPatientDiedThenRevokeInSilence implements WhenPersonDied {

    private static final Logger LOG = Logger.getLogger(WhenPatientDiedThenRevokeInSilence.class);
    private static final String POLICY = "WhenPatientDiedThenRevokeInSilence";
    private static final Metadata METADATA = Metadata.of("policy:" + POLICY, "invitation-service");

    private final HeardAppointments appointments;
    private final HeardConsents consents;
    private final CommandHandler<
                    InvitationCommand, InvitationState, InvitationEvent, InvitationRejection>
            invitations;

    WhenPatientDiedThenRevokeInSilence(
            HeardAppointments appointments,
            HeardConsents consents,
            CommandHandler<InvitationCommand, InvitationState, InvitationEvent, InvitationRejection>
                    invitations) {
        this.appointments = appointments;
        this.consents = consents;
        this.invitations = invitations;
    }

    @Override
    public Uni<Void> died(SqlConnection tx, PersonId person, Instant told) {
        var patient = person.value();
        return PatientLock.take(tx, patient)
                .chain(() -> consents.of(tx, patient))
                .map(all -> all.stream().map(HeardConsent::relative).distinct().toList())
                .flatMap(relatives ->
                        appointments
                                .of(tx, patient)
                                .flatMap(all ->
                                        InTurn.each(all, one -> revoke(tx, one, relatives, told))))
                .invoke(() -> LOG.infof("Heard that %s has died: nothing more is sent", person));
    }

    private Uni<Void> revoke(
            SqlConnection tx, HeardAppointment from, List<UUID> relatives, Instant told) {
        return InTurn.each(
                relatives, relative -> revoke(tx, InvitationId.of(from.id(), relative), told));
    }

    private Uni<Void> revoke(SqlConnection tx, String invitation, Instant told) {
        return invitations
                .handleIn(
                        tx,
                        invitation,
                        new Revoke(RevocationReason.PATIENT_DIED, null),
                        METADATA,
                        IntakeKey.of(POLICY, invitation + "@" + told))
                .replaceWithVoid();
    }
}
