package dk.naervaer.consent.relative;

/// How messages reach a relative.
public enum Channel {
    SMS,
    EMAIL
}
