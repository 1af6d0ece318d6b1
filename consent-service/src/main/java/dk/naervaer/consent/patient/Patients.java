package dk.naervaer.consent.patient;

import dk.naervaer.consent.relative.Circumstances;
import dk.naervaer.personaldata.CivilNumber;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.time.DanishTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Finds the patient who is signed in among those an EPJ has booked.
@Singleton
public class Patients {

    private static final String CPR = "urn:oid:1.2.208.176.1.2";

    private final Persons persons;
    private final Clock clock;

    Patients(Persons persons, Clock clock) {
        this.persons = persons;
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
}
