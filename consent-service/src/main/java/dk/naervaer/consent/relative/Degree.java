package dk.naervaer.consent.relative;

/// How far a consent goes. Only taking part can be given so far.
public enum Degree {
    ATTEND,
    INFORMED
}
