package dk.naervaer.simulate.day;

/// A way into the suite.
public enum Channel {
    FHIR,
    HL7,
    MLLP,
    EVENTS;

    /// HL7 says how the patient attends by codes that each hospital maps, and here none is.
    boolean tellsContactForm() {
        return this == FHIR || this == EVENTS;
    }
}
