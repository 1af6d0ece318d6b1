package dk.naervaer.consent.relative;

/// By what right somebody consents for the patient.
public enum Capacity {
    SELF,
    /// From 15 the patient decides alone; those with custody are told what they must know
    /// elsewhere.
    SELF_15_17,
    /// With custody, of a child below 15.
    PARENT,
    /// For personal matters.
    GUARDIAN,
    FUTURE_PROXY,
    FULDMAGT,
    NEAREST_RELATIVE;

    public boolean self() {
        return this == SELF || this == SELF_15_17;
    }
}
