package dk.naervaer.web.access;

/// Why somebody may look at a person's data; the patient reads it in the access log.
public enum Purpose {
    /// Staff plan, hold and follow up a consultation.
    CARE,
    /// Patients see what is kept of themselves, or of whom they act for.
    OWN,
    /// A hospital's record system reads what it shares with us.
    EXCHANGE,
    /// A fault is looked for and mended.
    OPERATION,
    /// The privacy officer answers for how data are used, shown and erased.
    PRIVACY
}
