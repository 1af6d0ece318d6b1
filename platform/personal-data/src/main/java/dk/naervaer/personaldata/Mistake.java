package dk.naervaer.personaldata;

/// How it is known that a death was told by mistake.
public enum Mistake {
    /// Whoever told of the death says that the person lives.
    SENDER_SAYS_SO,
    /// It was somebody else who died.
    WRONG_PERSON,
    /// It was said of the right number, but should not have been said.
    MISTYPED,
    /// The person, or somebody who has met them, says so.
    PERSON_LIVES
}
