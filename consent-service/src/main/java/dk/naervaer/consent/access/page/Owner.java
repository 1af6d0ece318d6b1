package dk.naervaer.consent.access.page;

import dk.naervaer.consent.patient.Acting;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/// The patient who is signed in, under every pseudonym; that they read their own log is a look too.
@RequestScoped
class Owner {

    static final String CPR = "urn:oid:1.2.208.176.1.2";

    private final CurrentUser user;
    private final Persons persons;
    private final Acting acting;
    private final Look look;

    Owner(CurrentUser user, Persons persons, Acting acting, Look look) {
        this.user = user;
        this.persons = persons;
        this.acting = acting;
        this.look = look;
    }

    /// Empty when no EPJ has told of them yet. Nobody reads the log of who they act for: a page
    /// says so, a program is refused.
    Uni<Set<PersonId>> pseudonyms() {
        return acting.meanwhile()
                .invoke(elsewhere -> {
                    if (elsewhere && acting.program())
                        throw Problem.of(409, "The access log is read by the patient in person")
                                .exception();
                })
                .chain(this::own);
    }

    private Uni<Set<PersonId>> own() {
        var cpr = user.cpr();
        if (cpr.isEmpty()) return Uni.createFrom().item(Set.of());
        return persons.allOf(CPR, cpr.get())
                .invoke(own ->
                        own.forEach(one -> look.showed(one.value(), "access-log", one, null)));
    }
}
