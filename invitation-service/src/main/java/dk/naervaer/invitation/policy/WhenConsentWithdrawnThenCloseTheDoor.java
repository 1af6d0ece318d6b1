package dk.naervaer.invitation.policy;

import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.invitation.door.Door;
import dk.naervaer.invitation.door.DoorCommand;
import dk.naervaer.invitation.door.DoorCommand.CloseDoor;
import dk.naervaer.invitation.door.DoorCommand.ShutDoor;
import dk.naervaer.invitation.door.DoorEvent;
import dk.naervaer.invitation.door.DoorRejection;
import dk.naervaer.invitation.heard.HeardAppointments;
import dk.naervaer.invitation.heard.HeardConsent;
import dk.naervaer.invitation.invitation.InvitationCommand.Withdraw;
import dk.naervaer.invitation.invitation.InvitationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/// Ends every invitation that rests on the consent, without a word to the relative, and says in the
/// same transaction that the door is closed: nobody joins between the two.
@Singleton
class WhenConsentWithdrawnThenCloseTheDoor {

    private static final Logger LOG = Logger.getLogger(WhenConsentWithdrawnThenCloseTheDoor.class);

    private final HeardAppointments appointments;
    private final Inviting inviting;
    private final CommandHandler<DoorCommand, Door.State, DoorEvent, DoorRejection> doors;
    private final Clock clock;

    WhenConsentWithdrawnThenCloseTheDoor(
            HeardAppointments appointments,
            Inviting inviting,
            CommandHandler<DoorCommand, Door.State, DoorEvent, DoorRejection> doors,
            Clock clock) {
        this.appointments = appointments;
        this.inviting = inviting;
        this.doors = doors;
        this.clock = clock;
    }

    Uni<Void> react(SqlConnection tx, HeardEvent event, HeardConsent consent) {
        var reaction = new Reaction("WhenConsentWithdrawnThenCloseTheDoor", event);
        return appointments
                .of(tx, consent.given().patient())
                .flatMap(all ->
                        InTurn.each(
                                all,
                                appointment ->
                                        inviting.handle(
                                                tx,
                                                reaction,
                                                InvitationId.of(
                                                        appointment.id(), consent.relative()),
                                                new Withdraw(consent.id()))))
                .chain(() -> close(tx, reaction, consent));
    }

    /// Called when the pause has ended every way in.
    Uni<Void> paused(SqlConnection tx, HeardEvent event, HeardConsent consent, Instant pausedAt) {
        var reaction = new Reaction("WhenConsentPausedThenShutTheDoor", event);
        var id = consent.id().toString();
        var command =
                new ShutDoor(
                        consent.id(),
                        consent.relative(),
                        event.version(),
                        pausedAt,
                        clock.instant());
        return doors.handleIn(tx, id, command, reaction.metadata(), reaction.key(id))
                .replaceWithVoid();
    }

    private Uni<Void> close(SqlConnection tx, Reaction reaction, HeardConsent consent) {
        var id = consent.id().toString();
        var command =
                new CloseDoor(
                        consent.id(),
                        consent.relative(),
                        reaction.event().version(),
                        clock.instant());
        return doors.handleIn(tx, id, command, reaction.metadata(), reaction.key(id))
                .invoke(_ -> LOG.infof("Heard %s: closed door %s", reaction.event().id(), id))
                .replaceWithVoid();
    }
}
