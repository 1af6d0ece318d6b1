package dk.naervaer.consent.web;

import dk.naervaer.consent.patient.Acquaintance;
import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.patient.Situations;
import dk.naervaer.consent.relative.Circumstances;
import dk.naervaer.consent.view.RelativeShown;
import dk.naervaer.consent.view.Relatives;
import dk.naervaer.web.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Looks up what bears on a consent that whoever is at the door gives for one relative.
@Singleton
class Surroundings {

    private final Situations situations;
    private final Relatives relatives;
    private final CurrentUser user;

    Surroundings(Situations situations, Relatives relatives, CurrentUser user) {
        this.situations = situations;
        this.relatives = relatives;
        this.user = user;
    }

    Uni<Circumstances> of(Patient patient, UUID relativeId) {
        return relatives
                .find(patient.id(), relativeId)
                .map(found ->
                        found.map(RelativeShown::acquaintance)
                                .orElseGet(() -> new Acquaintance(relativeId, "", null, null)))
                .flatMap(known -> of(patient, known));
    }

    /// The same for somebody who is not named yet.
    Uni<Circumstances> of(Patient patient, Acquaintance relative) {
        return situations.of(patient, relative, themself(patient, relative));
    }

    /// Whoever acts for a patient is the relative when they bear the same full name.
    private boolean themself(Patient patient, Acquaintance relative) {
        return !patient.inPerson() && relative.called(user.name());
    }
}
