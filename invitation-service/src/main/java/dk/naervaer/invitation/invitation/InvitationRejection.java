package dk.naervaer.invitation.invitation;

import java.time.Instant;

/// Why an invitation refused.
public sealed interface InvitationRejection {

    /// Never issued, or revoked since: there is nothing to act on.
    record NotOpen() implements InvitationRejection {}

    /// Never issued, revoked, replaced or over: whoever holds the link learns no more than that.
    record LinkDead() implements InvitationRejection {}

    record TooEarly(Instant opensAt) implements InvitationRejection {}

    record Over() implements InvitationRejection {}

    record NotWaiting() implements InvitationRejection {}

    /// Sent already, or something newer has taken its place.
    record NotDue() implements InvitationRejection {}

    record NotSending() implements InvitationRejection {}
}
