package dk.naervaer.invitation.notice;

/// How far a notice has come. Unknown is not failed: nobody sends it again.
public enum Progress {
    PLANNED,
    SENDING,
    ACCEPTED,
    REJECTED,
    UNKNOWN
}
