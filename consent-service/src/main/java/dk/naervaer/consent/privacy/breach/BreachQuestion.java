package dk.naervaer.consent.privacy.breach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is asked after a breach.
///
/// @param to inclusive
/// @param unit only people with appointments in that department, by its id or SOR; null for all
/// @param service only what that service could still read; null when any may have been reached
public record BreachQuestion(
        Instant from, Instant to, @Nullable String unit, @Nullable String service) {

    public BreachQuestion {
        if (to.isBefore(from)) throw new IllegalArgumentException("It ends before it begins");
    }
}
