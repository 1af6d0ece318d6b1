package dk.naervaer.consent.notice;

/// What a patient is told of: no more than this is said in a message.
public enum Kind {
    /// A consent ends in 30 days.
    RENEWAL,
    /// A consent has ended by the clock.
    LAPSED,
    /// Somebody else has changed something.
    CHANGED,
    /// A proposal waits for an answer.
    PROPOSED
}
