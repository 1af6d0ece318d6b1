package dk.naervaer.consent.relative;

/// Who would like somebody to take part, without the right to decide it.
public enum Proposer {
    EPJ,
    STAFF,
    REPRESENTATIVE,
    CHILD,
    /// Whom a clinician has marked as unable to consent.
    PATIENT
}
