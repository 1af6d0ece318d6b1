package dk.naervaer.consent.patient;

import dk.naervaer.consent.relative.Circumstances;
import dk.naervaer.personaldata.CivilNumber;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Finds who stands at the door: the patient who is signed in, among those an EPJ has booked, or
/// somebody who acts for a patient.
@Singleton
public class Patients {

    public static final String CPR = "urn:oid:1.2.208.176.1.2";

    private final Persons persons;
    private final Representations representations;
    private final Clock clock;

    Patients(Persons persons, Representations representations, Clock clock) {
        this.persons = persons;
        this.representations = representations;
        this.clock = clock;
    }

    /// Empty when no EPJ has booked anything for them yet.
    public Uni<Optional<Patient>> find(CurrentUser user) {
        var cpr = user.cpr();
        if (cpr.isEmpty()) return Uni.createFrom().item(Optional.empty());
        var today = LocalDate.ofInstant(clock.instant(), DanishTime.ZONE);
        int age = new CivilNumber(cpr.get()).age(today).orElse(Circumstances.ADULT);
        return persons.find(CPR, cpr.get())
                .map(found -> found.map(person -> Patient.inPerson(person, age)));
    }

    /// Empty when the register does not say today that the one who is signed in acts for them.
    public Uni<Optional<Patient>> actedFor(CurrentUser user, PersonId patient) {
        var cpr = user.cpr();
        if (cpr.isEmpty()) return Uni.createFrom().item(Optional.empty());
        return representations
                .by(cpr.get())
                .map(all -> all.stream().filter(one -> one.patient().equals(patient)).findFirst())
                .flatMap(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : representations
                                        .pseudonym(cpr.get())
                                        .map(self ->
                                                Optional.of(Patient.through(found.get(), self))));
    }
}
