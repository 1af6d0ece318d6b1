package dk.naervaer.booking.web.choice;

import dk.naervaer.personaldata.CivilNumber;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/// The patient who is signed in, found among those an EPJ has told of.
@RequestScoped
class PatientAtDoor {

    private static final String CPR = "urn:oid:1.2.208.176.1.2";

    private final Persons persons;
    private final CurrentUser user;
    private final Clock clock;

    PatientAtDoor(Persons persons, CurrentUser user, Clock clock) {
        this.persons = persons;
        this.user = user;
        this.clock = clock;
    }

    /// Every pseudonym they go by: a replacement number may have become their CPR number. Empty
    /// when no EPJ has told of them yet.
    Uni<Set<PersonId>> find() {
        return user.cpr()
                .map(cpr -> persons.allOf(CPR, cpr))
                .orElseGet(() -> Uni.createFrom().item(Set.of()));
    }

    /// Whether they alone decide about a [ContactForm]; for younger ones a human does.
    boolean isOfAge() {
        var today = LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
        return user.cpr().map(cpr -> new CivilNumber(cpr).isOfAge(today)).orElse(true);
    }
}
