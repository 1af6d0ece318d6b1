package dk.naervaer.simulate.day;

import java.time.Instant;

/// What the EPJ says once of one appointment: all of it, as it is at that moment.
///
/// @param number no two messages of a day have the same one
public record Message(
        long number,
        Channel channel,
        String subject,
        Kind kind,
        Instant toldAt,
        Standing standing) {

    /// Why it is said.
    public enum Kind {
        BOOKED,
        MOVED,
        CHANGED,
        CANCELLED,
        DELETED
    }
}
