package dk.naervaer.invitation.invitation;

import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What has happened to an invitation; stored and published exactly so.
public sealed interface InvitationEvent {

    record InvitationIssued(
            UUID appointmentId,
            UUID relativeId,
            PersonId person,
            UUID consentId,
            Slot slot,
            Channel channel,
            String language,
            String tokenHash,
            Message message)
            implements InvitationEvent {}

    /// The old link died and the answer is forgotten, for the appointment has moved.
    record InvitationReissued(
            UUID consentId,
            Slot slot,
            Channel channel,
            String language,
            String tokenHash,
            Message message)
            implements InvitationEvent {}

    record InvitationRevoked(RevocationReason reason, @Nullable Message message)
            implements InvitationEvent {}

    record InvitationAnswered(Answer answer) implements InvitationEvent {}

    record InvitationWaiting(Instant at) implements InvitationEvent {}

    record InvitationJoined(Instant at) implements InvitationEvent {}

    record InvitationLeft(Instant at) implements InvitationEvent {}

    record InvitationMessageSending(UUID messageId) implements InvitationEvent {}

    record InvitationMessageAccepted(UUID messageId, String gatewayId) implements InvitationEvent {}

    record InvitationMessageRejected(UUID messageId, String reason) implements InvitationEvent {}

    record InvitationMessageUnknown(UUID messageId, String reason) implements InvitationEvent {}
}
