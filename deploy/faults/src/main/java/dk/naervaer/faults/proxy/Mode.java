package dk.naervaer.faults.proxy;

/// What a proxy does with the bytes that reach it.
public enum Mode {
    PASS,
    /// Connections end at once, also new ones.
    CUT,
    /// Connections stay open and nothing arrives; none of them survives the healing.
    BLACK_HOLE,
    /// Every piece waits up to a third of a second.
    DELAY,
    /// What is asked gets through, the answer does not: the connection ends instead.
    DROP_RESPONSE
}
