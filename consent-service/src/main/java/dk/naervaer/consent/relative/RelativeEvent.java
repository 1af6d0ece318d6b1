package dk.naervaer.consent.relative;

import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What has been said about one relative.
public sealed interface RelativeEvent {

    record RelativeNamed(
            PersonId patient,
            PersonId person,
            Identity identity,
            Relationship relationship,
            Contact contact)
            implements RelativeEvent {}

    /// @param contact as it was then, so that a message about this consent needs no other fact
    record ConsentGiven(
            UUID consentId,
            PersonId patient,
            PersonId person,
            Degree degree,
            Scope scope,
            Instant from,
            LocalDate until,
            Contact contact)
            implements RelativeEvent {}

    record ConsentWithdrawn(UUID consentId, Instant at) implements RelativeEvent {}

    record ConsentClosed(UUID consentId, Instant at) implements RelativeEvent {}
}
