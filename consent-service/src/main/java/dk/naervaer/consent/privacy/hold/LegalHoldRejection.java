package dk.naervaer.consent.privacy.hold;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why nothing was recorded about a hold.
public sealed interface LegalHoldRejection {

    record AlreadyHeld(@Nullable LocalDate until) implements LegalHoldRejection {}

    record NotHeld() implements LegalHoldRejection {}

    record HoldUntilIsPast(LocalDate until, LocalDate today) implements LegalHoldRejection {}
}
