package dk.naervaer.booking.intake;

import dk.naervaer.web.error.Problem;
import java.util.Optional;
import java.util.UUID;

/// The answer to one message, in no language yet.
public sealed interface Received {

    /// It is stored, or kept for a person to look at; the sender need do nothing.
    record Accepted(Fate fate, Optional<UUID> appointment) implements Received {}

    /// It is not taken.
    ///
    /// @param kept whether a person here will see it; otherwise nothing of it is known here
    record Refused(Problem problem, boolean kept) implements Received {}
}
