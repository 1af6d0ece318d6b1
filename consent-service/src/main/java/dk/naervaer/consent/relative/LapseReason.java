package dk.naervaer.consent.relative;

/// Why a consent ended without anybody having withdrawn it.
public enum LapseReason {
    EXPIRED,
    /// The right to decide has moved to the patient.
    FIFTEEN,
    /// What was disclosed without consent ends with the conversation, or when the patient can
    /// decide.
    DISCLOSURE_OVER,
    /// What was proposed has gone into the consent that it was to widen.
    TAKEN_UP,
    PATIENT_DIED,
    /// Two who act for the patient want different things: a clinician decides.
    IN_DISPUTE
}
