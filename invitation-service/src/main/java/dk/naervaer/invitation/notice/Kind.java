package dk.naervaer.invitation.notice;

/// What a patient is told of their own page.
public enum Kind {
    RENEWAL,
    LAPSED,
    CHANGED,
    PROPOSED
}
