package dk.naervaer.invitation.invitation;

/// How far one message has come. Unknown is not failed: only a human may send it again.
public enum Delivery {
    PLANNED,
    SENDING,
    ACCEPTED,
    REJECTED,
    UNKNOWN
}
