package dk.naervaer.booking.meeting;

/// What can be told of a video meeting; each opens it, or helps to.
public enum MeetingDetail {
    /// Where a browser joins.
    URL,
    /// The room, as other video equipment calls it.
    ROOM,
    GUEST_PIN,
    HOST_PIN,
    /// What the video provider calls the meeting.
    NUMBER
}
