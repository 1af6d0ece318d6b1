package dk.naervaer.consent.relative;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.SealedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be asked about one relative: by the patient, by those who act for them, by the clock,
/// by the door that closed, by the journal.
public sealed interface RelativeCommand {

    /// @param proposer null when whoever may consent for the patient names them
    record NameRelative(
            PersonId patient,
            PersonId person,
            Identity identity,
            Relationship relationship,
            Contact contact,
            Needs needs,
            @Nullable Proposer proposer)
            implements RelativeCommand {}

    /// Says that the contact is right, or what it is now.
    record ConfirmContact(Contact contact, Instant at) implements RelativeCommand {}

    /// @param widens the consent that is to permit more; null where a new one is proposed
    record ProposeConsent(
            UUID consentId,
            Grant grant,
            Proposer proposer,
            @Nullable UUID widens,
            Instant at,
            LocalDate today)
            implements RelativeCommand {}

    /// Anew, or what was proposed under the same id.
    ///
    /// @param from when the consent is given
    /// @param today the day of `from` in Denmark
    record GiveConsent(
            UUID consentId,
            Grant grant,
            Giver giver,
            Circumstances circumstances,
            Instant from,
            LocalDate today)
            implements RelativeCommand {}

    /// Who it was that said yes for the patient, before it is given or proposed.
    record NameGiver(UUID consentId, SealedValue name, Instant at) implements RelativeCommand {}

    record ChangeConsent(
            UUID consentId,
            Grant grant,
            Giver giver,
            Circumstances circumstances,
            Instant at,
            LocalDate today)
            implements RelativeCommand {}

    record PauseConsent(UUID consentId, Instant at) implements RelativeCommand {}

    /// @param by who would have to be able to give it today
    record ResumeConsent(
            UUID consentId, Giver by, Circumstances circumstances, Instant at, LocalDate today)
            implements RelativeCommand {}

    record RefuseConsent(UUID consentId, Instant at) implements RelativeCommand {}

    record WithdrawConsent(UUID consentId, Instant at) implements RelativeCommand {}

    /// @param at when the door-keeper had shut out everyone the consent let in
    record CloseConsent(UUID consentId, Instant at) implements RelativeCommand {}

    record LapseConsent(UUID consentId, LapseReason reason, Instant at)
            implements RelativeCommand {}

    record NoticeRenewal(UUID consentId, Instant at) implements RelativeCommand {}

    /// A named health person lets somebody in without consent, for weighty reasons of the patient's
    /// good: to one conversation.
    ///
    /// @param until the day of the conversation
    /// @param admitsThemself whoever decides it is the relative
    record Disclose(
            UUID consentId,
            UUID appointmentId,
            SealedValue reason,
            Instant from,
            LocalDate until,
            LocalDate today,
            boolean admitsThemself)
            implements RelativeCommand {}

    /// @param matter the how manieth of the consent, counted from 1: the giving, each change, the
    ///   end
    /// @param reference the EPJ's own for its entry
    record ConfirmJournalled(UUID consentId, int matter, String reference, Instant at)
            implements RelativeCommand {}
}
