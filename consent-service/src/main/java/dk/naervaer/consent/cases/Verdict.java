package dk.naervaer.consent.cases;

/// What the clinician decided.
public enum Verdict {
    ADMIT,
    REFUSE
}
