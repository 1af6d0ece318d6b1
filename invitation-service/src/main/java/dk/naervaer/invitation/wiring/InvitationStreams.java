package dk.naervaer.invitation.wiring;

import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.view.View;
import dk.naervaer.invitation.door.Door;
import dk.naervaer.invitation.door.DoorCommand;
import dk.naervaer.invitation.door.DoorEvent;
import dk.naervaer.invitation.door.DoorEvent.DoorClosed;
import dk.naervaer.invitation.door.DoorEvent.DoorShut;
import dk.naervaer.invitation.door.DoorRejection;
import dk.naervaer.invitation.invitation.Invitation;
import dk.naervaer.invitation.invitation.InvitationCommand;
import dk.naervaer.invitation.invitation.InvitationEvent;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationAnswered;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationIssued;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationJoined;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationLeft;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageAccepted;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageRejected;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageSending;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationMessageUnknown;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationReissued;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationRevoked;
import dk.naervaer.invitation.invitation.InvitationEvent.InvitationWaiting;
import dk.naervaer.invitation.invitation.InvitationRejection;
import dk.naervaer.invitation.invitation.InvitationState;
import dk.naervaer.invitation.view.InvitationProjection;
import dk.naervaer.invitation.view.InvitationRow;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Names this service's facts once and for all, and hands out what decides and what shows.
public final class InvitationStreams {

    public static final StreamType<InvitationEvent> INVITATION =
            StreamType.of("invitation", "invitations", InvitationEvent.class)
                    .event("invitation-issued.v1", InvitationIssued.class)
                    .event("invitation-reissued.v1", InvitationReissued.class)
                    .event("invitation-revoked.v1", InvitationRevoked.class)
                    .event("invitation-answered.v1", InvitationAnswered.class)
                    .event("invitation-waiting.v1", InvitationWaiting.class)
                    .event("invitation-joined.v1", InvitationJoined.class)
                    .event("invitation-left.v1", InvitationLeft.class)
                    .event("invitation-message-sending.v1", InvitationMessageSending.class)
                    .event("invitation-message-accepted.v1", InvitationMessageAccepted.class)
                    .event("invitation-message-rejected.v1", InvitationMessageRejected.class)
                    .event("invitation-message-unknown.v1", InvitationMessageUnknown.class);

    public static final StreamType<DoorEvent> DOOR =
            StreamType.of("door", "invitations", DoorEvent.class)
                    .event("door-closed.v1", DoorClosed.class)
                    .event("door-shut.v1", DoorShut.class);

    @Produces
    @Singleton
    StreamType<InvitationEvent> invitation() {
        return INVITATION;
    }

    @Produces
    @Singleton
    StreamType<DoorEvent> door() {
        return DOOR;
    }

    @Produces
    @Singleton
    CommandHandler<InvitationCommand, InvitationState, InvitationEvent, InvitationRejection>
            invitations(EventStore store) {
        return new CommandHandler<>(store, INVITATION, new Invitation());
    }

    @Produces
    @Singleton
    CommandHandler<DoorCommand, Door.State, DoorEvent, DoorRejection> doors(EventStore store) {
        return new CommandHandler<>(store, DOOR, new Door());
    }

    @Produces
    @Singleton
    View<InvitationEvent, InvitationRow> view() {
        return new View<>(
                INVITATION,
                new InvitationProjection(),
                InvitationProjection.TABLE,
                InvitationRow.class);
    }
}
