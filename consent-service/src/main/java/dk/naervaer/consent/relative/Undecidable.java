package dk.naervaer.consent.relative;

/// What no software decides: a named clinician does, with a reason.
public enum Undecidable {
    UNDER_15,
    UNABLE_TO_CONSENT,
    REPRESENTATIVES_DISAGREE
}
