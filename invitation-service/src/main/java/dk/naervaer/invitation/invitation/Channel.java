package dk.naervaer.invitation.invitation;

/// How the relative wants to be told; whom no message reaches is called by staff.
public enum Channel {
    SMS,
    EMAIL,
    CALL
}
