package dk.naervaer.consent.relative;

/// What the relative is to the patient, by the codes that a Danish RelatedPerson knows: those of
/// HL7 v3 RoleCode, and three of dk-core's own.
public enum Relationship {
    SPS,
    DOMPART,
    SONC,
    DAUC,
    CHILD,
    CHLDINLAW,
    MTH,
    FTH,
    PRN,
    SIB,
    GRPRN,
    GRNDCHILD,
    FAMMEMB,
    FRND,
    NBOR,
    ROOM,
    NOK,
    GUARD,
    POWATT,
    ECON,
    PARAUTH,
    PRICARE,
    PROCON;

    public boolean ofDkCore() {
        return this == PARAUTH || this == PRICARE || this == PROCON;
    }
}
