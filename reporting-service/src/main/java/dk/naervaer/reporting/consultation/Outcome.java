package dk.naervaer.reporting.consultation;

/// How a consultation ended, as booking says it.
public enum Outcome {
    HELD,
    NO_SHOW,
    TECHNICAL_FAILURE,
    UNANSWERED,
    CANCELLED
}
