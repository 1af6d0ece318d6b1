package dk.naervaer.consent.relative;

import java.time.LocalDate;
import java.util.UUID;

/// Why nothing was recorded about a relative.
public sealed interface RelativeRejection {

    record AlreadyNamed() implements RelativeRejection {}

    record UnknownRelative() implements RelativeRejection {}

    record UnknownConsent(UUID consentId) implements RelativeRejection {}

    record DegreeNotOffered(Degree degree) implements RelativeRejection {}

    record UntilIsPast(LocalDate until, LocalDate today) implements RelativeRejection {}

    record UntilTooFar(LocalDate until, LocalDate latest) implements RelativeRejection {}

    record AlreadyGiven(UUID consentId) implements RelativeRejection {}

    record NotWithdrawn(UUID consentId) implements RelativeRejection {}
}
