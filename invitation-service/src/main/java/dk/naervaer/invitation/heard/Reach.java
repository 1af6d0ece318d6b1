package dk.naervaer.invitation.heard;

/// What a consent is worth to a relative at one appointment.
public enum Reach {
    NOTHING,
    /// Told when it is and of changes, by messages without a link.
    TOLD,
    LET_IN
}
