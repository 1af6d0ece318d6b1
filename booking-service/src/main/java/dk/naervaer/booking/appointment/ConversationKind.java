package dk.naervaer.booking.appointment;

/// Why staff open a conversation that the EPJ has not planned.
public enum ConversationKind {
    /// The ward round, some time within a window.
    WARD_ROUND,
    ACUTE_ADMISSION,
    NOW,
    /// Within 72 hours of discharge.
    AFTER_DISCHARGE
}
