package dk.naervaer.consent.relative;

import dk.naervaer.personaldata.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What a patient, or the door that closed, asks about one relative.
public sealed interface RelativeCommand {

    record NameRelative(
            PersonId patient,
            PersonId person,
            Identity identity,
            Relationship relationship,
            Contact contact)
            implements RelativeCommand {}

    /// @param until the last day, inclusive
    /// @param from when the consent is given
    /// @param today the day of `from` in Denmark
    record GiveConsent(
            UUID consentId,
            Degree degree,
            Scope scope,
            LocalDate until,
            Instant from,
            LocalDate today)
            implements RelativeCommand {}

    record WithdrawConsent(UUID consentId, Instant at) implements RelativeCommand {}

    /// @param at when the door-keeper had shut out everyone the consent let in
    record CloseConsent(UUID consentId, Instant at) implements RelativeCommand {}
}
