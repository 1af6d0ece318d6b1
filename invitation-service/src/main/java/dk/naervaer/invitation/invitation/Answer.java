package dk.naervaer.invitation.invitation;

/// What the relative says to an invitation.
public enum Answer {
    ACCEPTED,
    DECLINED
}
