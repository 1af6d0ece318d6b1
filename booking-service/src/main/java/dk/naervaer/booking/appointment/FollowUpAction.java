package dk.naervaer.booking.appointment;

/// How an unanswered call was brought to an end.
public enum FollowUpAction {
    REACHED,
    NEW_APPOINTMENT,
    WELFARE_CHECK,
    LETTER
}
