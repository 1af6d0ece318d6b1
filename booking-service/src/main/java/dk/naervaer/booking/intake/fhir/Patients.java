package dk.naervaer.booking.intake.fhir;

import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.Person;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Seals who a message is about, and opens it again for the EPJ that told us.
@Singleton
class Patients {

    private final Persons persons;
    private final PersonalData personalData;

    Patients(Persons persons, PersonalData personalData) {
        this.persons = persons;
        this.personalData = personalData;
    }

    Uni<PersonId> register(PatientIdentity identity) {
        return persons.register(
                identity.system(), identity.value(), identity.given(), identity.family());
    }

    /// Empty when the person's data is erased.
    Uni<Optional<PatientIdentity>> open(PersonId id) {
        return Uni.combine()
                .all()
                .unis(persons.get(id), personalData.keyring(id))
                .asTuple()
                .map(both -> both.getItem1().flatMap(person -> open(person, both.getItem2())));
    }

    private static Optional<PatientIdentity> open(Person person, Keyring keys) {
        var identity = person.identity();
        var cpr = keys.open(identity.cpr(), "cpr");
        var given = keys.open(identity.given(), "given");
        var family = keys.open(identity.family(), "family");
        return cpr.isPresent() && given.isPresent() && family.isPresent()
                ? Optional.of(
                        new PatientIdentity(FhirSystems.CPR, cpr.get(), given.get(), family.get()))
                : Optional.empty();
    }
}
