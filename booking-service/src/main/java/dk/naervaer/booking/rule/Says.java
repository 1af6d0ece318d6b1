package dk.naervaer.booking.rule;

/// What a rule says where it applies.
public enum Says {
    YES,
    NO,
    /// Yes, if the professional tells why.
    WITH_REASON
}
