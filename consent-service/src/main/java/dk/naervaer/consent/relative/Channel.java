package dk.naervaer.consent.relative;

/// How messages reach a relative; whom none can reach is called by staff.
public enum Channel {
    SMS,
    EMAIL,
    CALL
}
