package dk.naervaer.booking.intake;

import dk.naervaer.booking.appointment.NamedRelative;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.KeyMissing;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.Person;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Seals who a message is about, and opens it again for the EPJ that told us.
@Singleton
public class Patients {

    private final Persons persons;
    private final PersonalData personalData;

    Patients(Persons persons, PersonalData personalData) {
        this.persons = persons;
        this.personalData = personalData;
    }

    /// Fails with [RefusedMessage] when the message has only a number that nobody is known by.
    public Uni<PersonId> register(PatientIdentity identity) {
        if (!identity.isNamed())
            return find(identity).map(known -> known.orElseThrow(Patients::unknown));
        return persons.register(
                identity.system(), identity.value(), identity.given(), identity.family());
    }

    public Uni<Optional<PersonId>> find(PatientIdentity identity) {
        return persons.find(identity.system(), identity.value());
    }

    private static RefusedMessage unknown() {
        return new RefusedMessage(
                Problem.of(422, "The patient is not known here yet: send the name too"));
    }

    /// Under which pseudonym an appointment goes on: a replacement number that has become a CPR
    /// number makes nobody else of its patient.
    Uni<Optional<PersonId>> sameAs(@Nullable PersonId known, @Nullable PersonId told) {
        if (known == null || told == null || known.equals(told))
            return Uni.createFrom().item(Optional.ofNullable(told));
        return persons.areOne(known, told).map(one -> Optional.of(one ? known : told));
    }

    /// Whom a message names as relatives, under the keys of the patient whose relatives they are;
    /// empty when those keys are erased.
    Uni<Optional<List<NamedRelative>>> seal(PersonId patient, List<NextOfKin> relatives) {
        return personalData
                .keyring(patient)
                .map(keys -> relatives.stream().map(one -> seal(patient, one, keys)).toList())
                .map(Optional::of)
                .onFailure(KeyMissing.class)
                .recoverWithItem(Optional.empty());
    }

    private static NamedRelative seal(PersonId patient, NextOfKin one, Keyring keys) {
        return new NamedRelative(
                keys.seal(patient, KeyClass.CONTACT, "relative-given", one.given()),
                keys.seal(patient, KeyClass.CONTACT, "relative-family", one.family()),
                one.relationship(),
                one.phone() == null
                        ? null
                        : keys.seal(patient, KeyClass.CONTACT, "relative-phone", one.phone()),
                one.email() == null
                        ? null
                        : keys.seal(patient, KeyClass.CONTACT, "relative-email", one.email()));
    }

    /// Empty when the person's data is erased.
    public Uni<Optional<PatientIdentity>> open(PersonId id) {
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
                ? Optional.of(PatientIdentity.of(cpr.get(), given.get(), family.get()))
                : Optional.empty();
    }
}
