package dk.naervaer.consent.cases;

/// Why nothing is left to decide.
public enum Closing {
    APPOINTMENT_OVER,
    PATIENT_DIED,
    /// The right to decide has moved to the patient.
    FIFTEEN
}
