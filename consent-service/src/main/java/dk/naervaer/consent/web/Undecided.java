package dk.naervaer.consent.web;

import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.policy.WhenNoSoftwareDecidesThenOpenCase;
import dk.naervaer.consent.policy.WhenNoSoftwareDecidesThenOpenCase.Refused;
import dk.naervaer.consent.relative.Giver;
import dk.naervaer.consent.relative.Grant;
import dk.naervaer.consent.relative.Proposer;
import dk.naervaer.consent.relative.RelativeCommand;
import dk.naervaer.consent.relative.RelativeCommand.ChangeConsent;
import dk.naervaer.consent.relative.RelativeCommand.GiveConsent;
import dk.naervaer.consent.relative.RelativeRejection;
import dk.naervaer.consent.relative.RelativeRejection.NeedsDecision;
import dk.naervaer.consent.relative.Undecidable;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks a clinician where a patient's wish was refused because no software decides it.
@Singleton
class Undecided {

    private final WhenNoSoftwareDecidesThenOpenCase opening;

    Undecided(WhenNoSoftwareDecidesThenOpenCase opening) {
        this.opening = opening;
    }

    /// The outcome as it is, or that of having asked.
    Uni<Outcome<RelativeRejection>> asked(
            Outcome<RelativeRejection> outcome,
            Patient patient,
            UUID relative,
            GiveConsent command) {
        return asked(outcome, patient, relative, List.of(), command);
    }

    /// @param first what has to be known of the relative before
    Uni<Outcome<RelativeRejection>> asked(
            Outcome<RelativeRejection> outcome,
            Patient patient,
            UUID relative,
            List<RelativeCommand> first,
            GiveConsent command) {
        var id = command.consentId();
        return asked(
                outcome,
                why ->
                        opening.open(
                                wish(
                                        patient,
                                        relative,
                                        id,
                                        null,
                                        command.grant(),
                                        command.giver(),
                                        why),
                                first,
                                by(patient)));
    }

    /// What was to permit more stands as it was until it is decided.
    Uni<Outcome<RelativeRejection>> asked(
            Outcome<RelativeRejection> outcome,
            Patient patient,
            Relatives.Found found,
            ChangeConsent command) {
        return asked(
                outcome,
                why ->
                        opening.open(
                                wish(
                                        patient,
                                        found.relativeId(),
                                        UUID.randomUUID(),
                                        command.consentId(),
                                        command.grant(),
                                        command.giver(),
                                        why),
                                by(patient)));
    }

    Uni<Outcome<RelativeRejection>> object(Patient patient, Relatives.Found found, Giver giver) {
        var consent = found.consent();
        var why = Undecidable.REPRESENTATIVES_DISAGREE;
        return opening.object(
                wish(patient, found.relativeId(), consent.id(), null, consent.grant(), giver, why),
                by(patient));
    }

    private static Refused wish(
            Patient patient,
            UUID relative,
            UUID consent,
            @Nullable UUID widens,
            Grant grant,
            Giver giver,
            Undecidable why) {
        return new Refused(
                patient.id(), relative, consent, widens, grant, giver, proposer(patient), why);
    }

    private static Uni<Outcome<RelativeRejection>> asked(
            Outcome<RelativeRejection> outcome,
            Function<Undecidable, Uni<Outcome<RelativeRejection>>> ask) {
        return why(outcome).map(ask).orElseGet(() -> Uni.createFrom().item(outcome));
    }

    private static Optional<Undecidable> why(Outcome<RelativeRejection> outcome) {
        return outcome instanceof Outcome.Rejected<RelativeRejection>(var reason)
                        && reason instanceof NeedsDecision(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    static Proposer proposer(Patient patient) {
        if (!patient.inPerson()) return Proposer.REPRESENTATIVE;
        return patient.child() ? Proposer.CHILD : Proposer.PATIENT;
    }

    static Metadata by(Patient patient) {
        return Metadata.of(patient.actor(), "consent-service");
    }
}
