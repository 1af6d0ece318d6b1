package dk.naervaer.booking.meeting;

/// Why a meeting stays as it is known.
public sealed interface MeetingRejection {

    /// The EPJ has said something else since.
    record Overtaken() implements MeetingRejection {}
}
