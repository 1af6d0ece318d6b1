package dk.naervaer.booking.appointment;

/// Where a relative stands at the door, as booking has heard it.
public enum Presence {
    AWAY,
    WAITING,
    JOINED
}
