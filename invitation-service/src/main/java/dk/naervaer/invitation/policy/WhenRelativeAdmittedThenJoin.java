package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.invitation.heard.ConsentsLag;
import dk.naervaer.invitation.heard.ConsentsUnheard;
import dk.naervaer.invitation.heard.HeardAppointment;
import dk.naervaer.invitation.heard.Permissions;
import dk.naervaer.invitation.heard.Reach;
import dk.naervaer.invitation.invitation.InvitationCommand;
import dk.naervaer.invitation.invitation.InvitationCommand.Join;
import dk.naervaer.invitation.invitation.InvitationEvent;
import dk.naervaer.invitation.invitation.InvitationRejection;
import dk.naervaer.invitation.invitation.InvitationState;
import dk.naervaer.invitation.invitation.InvitationState.Open;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Staff admit; the relative joins here and nowhere else, if the patient's consent still holds.
@Singleton
class WhenRelativeAdmittedThenJoin {

    /// Booking's fact, as far as it matters here.
    record RelativeAdmitted(UUID invitationId) {}

    private static final Logger LOG = Logger.getLogger(WhenRelativeAdmittedThenJoin.class);

    private final CommandHandler<
                    InvitationCommand, InvitationState, InvitationEvent, InvitationRejection>
            invitations;
    private final Permissions permissions;
    private final Inviting inviting;
    private final ConsentsLag lag;
    private final Clock clock;

    WhenRelativeAdmittedThenJoin(
            CommandHandler<InvitationCommand, InvitationState, InvitationEvent, InvitationRejection>
                    invitations,
            Permissions permissions,
            Inviting inviting,
            ConsentsLag lag,
            Clock clock) {
        this.invitations = invitations;
        this.permissions = permissions;
        this.inviting = inviting;
        this.lag = lag;
        this.clock = clock;
    }

    /// While a withdrawal may be unheard, the admission waits. Asked again at the end, since the
    /// process may have stood still meanwhile.
    Uni<Void> react(SqlConnection tx, HeardEvent event, HeardAppointment appointment) {
        return unlessHeld().chain(() -> join(tx, event, appointment)).chain(this::unlessHeld);
    }

    private Uni<Void> unlessHeld() {
        return lag.tooLong()
                ? Uni.createFrom().failure(new ConsentsUnheard())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> join(SqlConnection tx, HeardEvent event, HeardAppointment appointment) {
        var reaction = new Reaction("WhenRelativeAdmittedThenJoin", event);
        var id = event.as(RelativeAdmitted.class).invitationId().toString();
        return holds(tx, id)
                .flatMap(holds -> {
                    if (!holds || !appointment.booked()) {
                        LOG.infof("Heard %s: invitation %s no longer holds", event.id(), id);
                        return Uni.createFrom().voidItem();
                    }
                    var join = new Join(appointment.id(), clock.instant());
                    return inviting.handle(tx, reaction, id, join);
                });
    }

    private Uni<Boolean> holds(SqlConnection tx, String id) {
        return invitations
                .loadIn(tx, id)
                .flatMap(loaded ->
                        loaded.state() instanceof Open open
                                ? permissions
                                        .of(tx, open.consentId(), open.appointmentId())
                                        .map(reach -> reach == Reach.LET_IN)
                                : Uni.createFrom().item(false));
    }
}
