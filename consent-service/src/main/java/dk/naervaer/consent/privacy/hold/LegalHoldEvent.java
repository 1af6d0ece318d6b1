package dk.naervaer.consent.privacy.hold;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What has been said about holding one person's data.
public sealed interface LegalHoldEvent {

    /// @param until the last day, inclusive; null when only a human ends it
    record LegalHoldPlaced(PersonId person, SealedValue reason, @Nullable LocalDate until)
            implements LegalHoldEvent {}

    record LegalHoldLifted(Instant at) implements LegalHoldEvent {}
}
