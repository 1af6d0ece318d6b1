package dk.naervaer.invitation.invitation;

/// How the relative wants to be told.
public enum Channel {
    SMS,
    EMAIL
}
