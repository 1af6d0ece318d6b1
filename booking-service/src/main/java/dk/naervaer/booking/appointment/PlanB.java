package dk.naervaer.booking.appointment;

/// What is done when the picture fails, one step after the other; the last is always possible.
public enum PlanB {
    REJOIN,
    SOUND_ONLY,
    PHONE
}
