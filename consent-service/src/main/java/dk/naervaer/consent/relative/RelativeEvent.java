package dk.naervaer.consent.relative;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What has been said about one relative.
public sealed interface RelativeEvent {

    record RelativeNamed(
            PersonId patient,
            PersonId person,
            Identity identity,
            Relationship relationship,
            Contact contact,
            Needs needs,
            @Nullable Proposer proposer)
            implements RelativeEvent {}

    record ContactConfirmed(Contact contact, Instant at) implements RelativeEvent {}

    record ConsentProposed(
            UUID consentId, PersonId patient, Grant grant, Proposer proposer, Instant at)
            implements RelativeEvent {}

    /// @param contact as it was then, so that a message about this consent needs no other fact
    record ConsentGiven(
            UUID consentId,
            PersonId patient,
            PersonId person,
            Grant grant,
            Giver giver,
            Instant from,
            Contact contact)
            implements RelativeEvent {}

    /// Who it was that said yes to staff for the patient, whatever came of it.
    record GiverNamed(UUID consentId, SealedValue name, Instant at) implements RelativeEvent {}

    /// @param change whether it permits less by now, or anything more
    record ConsentChanged(UUID consentId, Change change, Grant grant, Giver giver, Instant at)
            implements RelativeEvent {}

    /// Whether a changed consent permits anything that it did not permit before.
    enum Change {
        NARROWED,
        WIDENED
    }

    record ConsentPaused(UUID consentId, Instant at) implements RelativeEvent {}

    record ConsentResumed(UUID consentId, Instant at) implements RelativeEvent {}

    record ConsentRefused(UUID consentId, Instant at) implements RelativeEvent {}

    record ConsentWithdrawn(UUID consentId, Instant at) implements RelativeEvent {}

    record ConsentClosed(UUID consentId, Instant at) implements RelativeEvent {}

    record ConsentLapsed(UUID consentId, LapseReason reason, Instant at) implements RelativeEvent {}

    record RenewalNoticed(UUID consentId, LocalDate until, Instant at) implements RelativeEvent {}

    /// No consent: who decided stands in the envelope.
    record Disclosed(
            UUID consentId,
            PersonId patient,
            PersonId person,
            Grant grant,
            SealedValue reason,
            Instant from,
            Contact contact)
            implements RelativeEvent {}

    record ConsentJournalled(UUID consentId, int matter, String reference, Instant at)
            implements RelativeEvent {}
}
