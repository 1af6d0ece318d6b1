package dk.naervaer.invitation.invitation;

/// Where the relative is: away, at the door, or in.
public enum Presence {
    NONE,
    WAITING,
    JOINED
}
