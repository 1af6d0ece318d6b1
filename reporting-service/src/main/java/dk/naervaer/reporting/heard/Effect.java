package dk.naervaer.reporting.heard;

/// What became of a fact that was offered to its document.
public enum Effect {
    APPLIED,
    /// Heard before; nothing to do.
    REPEATED,
    /// An earlier fact of the stream is missing.
    GAP,
    /// Its content is not what the contract says; a human has to look.
    REFUSED
}
