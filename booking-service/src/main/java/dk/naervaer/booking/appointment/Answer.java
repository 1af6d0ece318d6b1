package dk.naervaer.booking.appointment;

/// What somebody who is to take part has said to the appointment, as an EPJ tells it.
public enum Answer {
    ACCEPTED,
    DECLINED,
    TENTATIVE,
    /// Nothing yet.
    NEEDS_ACTION
}
