package dk.naervaer.consent.privacy.hold;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the privacy officer asks about holding one person's data.
public sealed interface LegalHoldCommand {

    /// @param until the last day, inclusive; null when only a human ends it
    record PlaceHold(
            PersonId person, SealedValue reason, @Nullable LocalDate until, LocalDate today)
            implements LegalHoldCommand {}

    record LiftHold(Instant at, LocalDate today) implements LegalHoldCommand {}
}
