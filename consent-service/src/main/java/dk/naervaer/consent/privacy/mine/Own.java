package dk.naervaer.consent.privacy.mine;

import dk.naervaer.consent.patient.Acting;
import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.patient.Patients;
import dk.naervaer.consent.privacy.person.People;
import dk.naervaer.consent.privacy.person.Someone;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// The patient who is signed in, under every pseudonym: nobody ever asks about another one.
@RequestScoped
class Own {

    /// The patient, and what we know them by.
    ///
    /// @param elsewhere acts for somebody else meanwhile; nothing is done before they stop
    record Self(Patient patient, Someone someone, boolean elsewhere) {}

    private final CurrentUser user;
    private final Patients patients;
    private final People people;
    private final Acting acting;
    private final Look look;

    Own(CurrentUser user, Patients patients, People people, Acting acting, Look look) {
        this.user = user;
        this.patients = patients;
        this.people = people;
        this.acting = acting;
        this.look = look;
    }

    /// A patient we do not know is led to the front page, which says so.
    Uni<Self> self() {
        return patients.find(user)
                .flatMap(found -> {
                    var patient = found.orElseThrow(Own::unknown);
                    return people.of(patient.id())
                            .map(known -> known.orElseThrow(Own::unknown))
                            .invoke(someone ->
                                    someone.pseudonyms()
                                            .forEach(one ->
                                                    look.showed(
                                                            one.value(), "own-data", one, null)))
                            .flatMap(someone ->
                                    acting.meanwhile().map(it -> new Self(patient, someone, it)));
                });
    }

    private static RedirectionException unknown() {
        return new RedirectionException(Response.Status.SEE_OTHER, URI.create("/"));
    }
}
