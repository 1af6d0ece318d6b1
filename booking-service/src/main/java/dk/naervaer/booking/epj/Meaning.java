package dk.naervaer.booking.epj;

/// What one of a hospital's codes says about how the patient attends.
public enum Meaning {
    PHYSICAL,
    VIDEO,
    PHONE
}
