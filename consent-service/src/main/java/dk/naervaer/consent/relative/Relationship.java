package dk.naervaer.consent.relative;

/// What the relative is to the patient, by the codes of HL7 v3 RoleCode.
public enum Relationship {
    SPS,
    DOMPART,
    SONC,
    DAUC,
    CHILD,
    MTH,
    FTH,
    SIB,
    GRPRN,
    GRNDCHILD,
    FAMMEMB,
    FRND,
    NBOR,
    GUARD
}
