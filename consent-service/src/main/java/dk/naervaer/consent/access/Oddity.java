package dk.naervaer.consent.access;

/// What about a look a human should ask: none of it is proof of anything.
public enum Oddity {
    OWN_FAMILY_NAME,
    MANY_LOOKS,
    OUTSIDE_DEPARTMENT,
    OUTSIDE_HOURS
}
