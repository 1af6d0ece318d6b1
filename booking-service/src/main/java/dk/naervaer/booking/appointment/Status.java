package dk.naervaer.booking.appointment;

import org.jspecify.annotations.Nullable;

/// How an appointment stands in the EPJ.
///
/// @param reason of a cancellation: a code of the EPJ, never free text
public record Status(Kind kind, @Nullable String reason) {

    public enum Kind {
        BOOKED,
        CANCELLED,
        MISSED
    }

    public static final Status BOOKED = new Status(Kind.BOOKED, null);

    /// The patient did not come.
    public static final Status MISSED = new Status(Kind.MISSED, null);

    /// The appointment was never meant to be.
    public static final Status DELETED = cancelled("entered-in-error");

    public static Status cancelled(String reason) {
        return new Status(Kind.CANCELLED, reason);
    }
}
