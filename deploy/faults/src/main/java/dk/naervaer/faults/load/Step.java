package dk.naervaer.faults.load;

import java.util.List;

/// What a worker tells in one go.
public record Step(Way way, List<Message> messages) {

    /// How messages travel that belong together.
    public enum Way {
        /// Each after the answer to the one before.
        IN_TURN,
        /// Side by side, by every door that there is: two nodes of a record system race.
        AT_ONCE,
        /// As one Bundle.
        BUNDLE
    }
}
