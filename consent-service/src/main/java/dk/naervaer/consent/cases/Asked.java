package dk.naervaer.consent.cases;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be decided: a consent that stands proposed, and who asked for it by what right.
///
/// @param consentId under which what it would permit stands proposed
/// @param widens the consent that is to permit more; null where a new one is asked for
/// @param identityCheck null when the one who asked was signed in
public record Asked(
        PersonId patient,
        UUID relativeId,
        UUID consentId,
        @Nullable UUID widens,
        String capacity,
        String form,
        @Nullable String identityCheck,
        @Nullable SealedValue whyNotWritten,
        String textVersion) {}
