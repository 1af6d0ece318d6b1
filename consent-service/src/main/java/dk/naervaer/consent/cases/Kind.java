package dk.naervaer.consent.cases;

/// Why a clinician has to decide.
public enum Kind {
    UNDER_15,
    UNABLE_TO_CONSENT,
    REPRESENTATIVES_DISAGREE
}
