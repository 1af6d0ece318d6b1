package dk.naervaer.consent.view;

/// What a consent is worth to the relative at one appointment.
public enum Reach {
    NOTHING,
    /// Told when it is and of changes, by messages without a link.
    TOLD,
    LET_IN
}
