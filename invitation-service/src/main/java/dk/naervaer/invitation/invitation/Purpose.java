package dk.naervaer.invitation.invitation;

/// What a message is for.
public enum Purpose {
    INVITATION,
    MOVED,
    CANCELLATION
}
