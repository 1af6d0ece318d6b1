package dk.naervaer.booking.intake;

/// What became of a message.
public enum Fate {
    /// It said something new.
    CHANGED,
    /// It said nothing new, or came twice.
    UNCHANGED,
    /// It concerns nothing we keep.
    IRRELEVANT,
    /// Kept for the integration engineer; the sender need not do anything.
    PARKED,
    /// Kept for the integration engineer; the sender has been told to mend it.
    REFUSED
}
