package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Suitability;
import dk.naervaer.booking.appointment.Suitability.Extent;
import dk.naervaer.booking.appointment.Suitability.Verdict;
import dk.naervaer.booking.appointment.Warning;
import dk.naervaer.booking.web.Consultations;
import dk.naervaer.eventsourcing.handling.Outcome;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.SealedValue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Takes a clinician's judgement; what they write about a patient is sealed before it is decided.
@RequestScoped
public class Judgements {

    /// What a reason is sealed as.
    public static final String FIELD = "suitability";

    static final int LONGEST_REASON = 500;

    private final Consultations consultations;
    private final Decisions decisions;
    private final PersonalData personalData;

    Judgements(Consultations consultations, Decisions decisions, PersonalData personalData) {
        this.consultations = consultations;
        this.decisions = decisions;
        this.personalData = personalData;
    }

    /// Fails with not found when it is unknown, or another department's.
    ///
    /// @param why empty when nothing is said
    Uni<Outcome<AppointmentRejection>> judge(
            UUID id, Verdict verdict, Set<Warning> warnings, Extent extent, String why) {
        return consultations
                .see(id)
                .map(seen ->
                        Consultations.plan(seen.loaded().state())
                                .orElseThrow(NotFoundException::new)
                                .patient())
                .flatMap(patient -> seal(patient, why))
                .flatMap(sealed ->
                        decisions.assess(
                                id,
                                new Suitability(verdict, warnings, extent, sealed.orElse(null))));
    }

    /// What the clinician has written; empty when nothing, or when it can no longer be opened.
    Uni<String> why(PersonId patient, Suitability judgement) {
        var sealed = judgement.why();
        if (sealed == null) return Uni.createFrom().item("");
        return personalData.keyring(patient).map(keys -> keys.open(sealed, FIELD).orElse(""));
    }

    private Uni<Optional<SealedValue>> seal(PersonId patient, String why) {
        if (why.isBlank()) return Uni.createFrom().item(Optional.empty());
        return personalData
                .keyring(patient)
                .map(keys -> Optional.of(keys.seal(patient, KeyClass.EVIDENCE, FIELD, why)));
    }
}
