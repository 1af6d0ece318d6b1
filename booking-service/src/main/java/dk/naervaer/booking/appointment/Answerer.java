package dk.naervaer.booking.appointment;

/// Whose answer an EPJ may tell. A relative is none of them: they answer through their own link.
public enum Answerer {
    PATIENT,
    PROFESSIONAL,
    /// A room or another place that has to be free.
    PLACE
}
