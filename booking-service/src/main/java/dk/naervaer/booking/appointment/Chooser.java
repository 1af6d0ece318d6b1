package dk.naervaer.booking.appointment;

/// Whose decision it is how the patient attends.
public enum Chooser {
    PATIENT,
    /// For the patient, at their word.
    STAFF,
    /// The clinician's last word on the concrete case.
    CLINICIAN
}
