package dk.naervaer.invitation.invitation;

/// Why an invitation ended; told to staff, never to the relative.
public enum RevocationReason {
    CANCELLED,
    WITHDRAWN,
    LAPSED,
    CONCLUDED,
    PATIENT_DIED
}
