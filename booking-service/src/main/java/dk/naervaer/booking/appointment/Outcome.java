package dk.naervaer.booking.appointment;

/// How an appointment went: a technical failure is never mixed up with a patient who stayed away.
public enum Outcome {
    HELD,
    NO_SHOW,
    TECHNICAL_FAILURE,
    UNANSWERED,
    CANCELLED
}
