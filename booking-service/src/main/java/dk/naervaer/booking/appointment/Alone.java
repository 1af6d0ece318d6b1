package dk.naervaer.booking.appointment;

/// Why no relative took part in a consultation that the patient wanted one in.
public enum Alone {
    /// By phone, then: it is never no.
    NOT_ON_BOARD,
    /// Another rule does not allow it.
    NOT_POSSIBLE,
    NO_EQUIPMENT,
    /// A clinician does not find it justifiable.
    NOT_JUSTIFIABLE,
    NOBODY_INVITED,
    NOT_REACHED,
    DECLINED,
    NOT_ADMITTED,
    DID_NOT_COME,
    TECHNICAL_FAILURE,
    /// The patient was not there either.
    NOT_HELD;

    /// Said before it was held, by a rule or by staff: what came of it afterwards is no reason.
    public boolean isRefusal() {
        return compareTo(NOT_JUSTIFIABLE) <= 0;
    }

    /// Whether staff may say it.
    public boolean isOfStaff() {
        return this == NO_EQUIPMENT || this == NOT_JUSTIFIABLE;
    }
}
