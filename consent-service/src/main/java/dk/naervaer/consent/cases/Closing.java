package dk.naervaer.consent.cases;

/// Why nothing is left to decide.
public enum Closing {
    APPOINTMENT_OVER,
    PATIENT_DIED,
    /// Whoever may has taken the proposal back.
    TAKEN_BACK,
    /// The right to decide has moved to the patient.
    FIFTEEN
}
