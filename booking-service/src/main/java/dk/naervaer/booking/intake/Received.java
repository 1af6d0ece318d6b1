package dk.naervaer.booking.intake;

import dk.naervaer.web.error.Problem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The answer to one message, in no language yet.
public sealed interface Received {

    /// It is heeded; the sender need do nothing.
    record Accepted(Fate fate, Optional<UUID> appointment) implements Received {}

    /// It is kept for a person here to mend; the sender need do nothing.
    ///
    /// @param appointment of which the rest of it is taken; empty when nothing is
    record Parked(Problem problem, Optional<UUID> appointment) implements Received {

        @Override
        public Fate fate() {
            return Fate.PARKED;
        }
    }

    /// It is not taken.
    ///
    /// @param kept whether a person here will see it; otherwise nothing of it is known here
    record Refused(Problem problem, boolean kept) implements Received {

        @Override
        public @Nullable Fate fate() {
            return kept ? Fate.REFUSED : null;
        }
    }

    /// `null` when the message has to come again.
    @Nullable Fate fate();

    static Received kept(Fate fate, Problem problem) {
        return fate == Fate.PARKED
                ? new Parked(problem, Optional.empty())
                : new Refused(problem, true);
    }
}
