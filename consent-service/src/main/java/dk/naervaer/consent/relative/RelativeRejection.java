package dk.naervaer.consent.relative;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why nothing was recorded about a relative.
public sealed interface RelativeRejection {

    record AlreadyNamed() implements RelativeRejection {}

    record UnknownRelative() implements RelativeRejection {}

    record UnknownConsent(UUID consentId) implements RelativeRejection {}

    record UntilIsPast(LocalDate until, LocalDate today) implements RelativeRejection {}

    record UntilTooFar(LocalDate until, LocalDate latest) implements RelativeRejection {}

    record AlreadyGiven(UUID consentId) implements RelativeRejection {}

    /// What was asked can be done to a consent that stands otherwise.
    record StandsOtherwise(UUID consentId, Standing standing) implements RelativeRejection {}

    /// No software decides it: a case has to be opened.
    record NeedsDecision(Undecidable why) implements RelativeRejection {}

    /// Who acts for a patient, or writes a consent down, does not let themself in.
    record AdmitsThemself() implements RelativeRejection {}

    /// @param age of the patient, who decides alone from 15
    record RightIsThePatients(int age) implements RelativeRejection {}

    record Barred() implements RelativeRejection {}

    /// What the patient has said in confidence, who acts for them does not read.
    record Confided() implements RelativeRejection {}

    /// @param confirmed null when it never was
    record ContactUnconfirmed(@Nullable LocalDate confirmed) implements RelativeRejection {}

    record PatientDied() implements RelativeRejection {}

    record UnknownMatter(int matter, int matters) implements RelativeRejection {}
}
