package dk.naervaer.eventsourcing.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the rebuild of a view has come, or how it ended.
///
/// @param done events folded so far
/// @param total as counted at the start; what is written meanwhile is added as it is folded
/// @param secondsLeft until the view is filled; null when that cannot be told or is over
/// @param difference from the live one; null until it has been compared
/// @param reason why it failed, without a word of any content
public record Progress(
        String view,
        Phase phase,
        long done,
        long total,
        long perSecond,
        @Nullable Long secondsLeft,
        @Nullable Difference difference,
        @Nullable String reason) {

    /// What a rebuild is about.
    public enum Phase {
        FILLING,
        CATCHING_UP,
        COMPARING,
        SWITCHED,
        KEPT,
        FAILED
    }

    /// Where two tables at the same position say different things.
    ///
    /// @param first ids of the first ten; never what the rows say
    public record Difference(long rows, List<String> first) {

        public static final Difference NONE = new Difference(0, List.of());
    }
}
