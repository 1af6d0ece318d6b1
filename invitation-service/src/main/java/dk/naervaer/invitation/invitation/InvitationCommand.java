package dk.naervaer.invitation.invitation;

import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be asked of an invitation. The relative's own commands name the link they come by.
public sealed interface InvitationCommand {

    record Issue(
            UUID appointmentId,
            UUID relativeId,
            PersonId person,
            UUID consentId,
            Slot slot,
            Channel channel,
            String language,
            String tokenHash,
            Message message)
            implements InvitationCommand {}

    record Reissue(
            UUID consentId,
            Slot slot,
            Channel channel,
            String language,
            String tokenHash,
            Message message)
            implements InvitationCommand {}

    record Revoke(RevocationReason reason, @Nullable Message message)
            implements InvitationCommand {}

    /// Ends the invitation only if it rests on that consent.
    record Withdraw(UUID consentId) implements InvitationCommand {}

    record GiveAnswer(String tokenHash, Answer answer) implements InvitationCommand {}

    record Enter(String tokenHash, Instant now) implements InvitationCommand {}

    record Join(UUID appointmentId, Instant now) implements InvitationCommand {}

    record Leave(String tokenHash, Instant now) implements InvitationCommand {}

    record StartSending(UUID messageId) implements InvitationCommand {}

    record ReportAccepted(UUID messageId, String gatewayId) implements InvitationCommand {}

    record ReportRejected(UUID messageId, String reason) implements InvitationCommand {}

    record ReportUnknown(UUID messageId, String reason) implements InvitationCommand {}
}
