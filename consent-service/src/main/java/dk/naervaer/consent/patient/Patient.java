package dk.naervaer.consent.patient;

import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.relative.Circumstances;
import dk.naervaer.consent.relative.Giving;
import dk.naervaer.personaldata.PersonId;

/// The patient at the door, in person or through somebody who acts for them.
///
/// @param age in years; of a number that tells no date, an adult's
/// @param capacity by what right whoever is at the door decides for the patient
/// @param visitor the pseudonym of whoever is signed in
/// @param name of the patient who is acted for; empty for one in person
public record Patient(PersonId id, int age, Capacity capacity, PersonId visitor, String name) {

    public static Patient inPerson(PersonId id, int age) {
        return new Patient(id, age, Giving.ownCapacity(age), id, "");
    }

    static Patient through(Representation it, PersonId representative) {
        return new Patient(it.patient(), it.age(), it.capacity(), representative, it.name());
    }

    /// Who is at the door, as the envelope of a fact names them.
    public String actor() {
        return (inPerson() ? "patient:" : "representative:") + visitor;
    }

    /// At least 15, and so alone to decide.
    public boolean ofAge() {
        return age >= Circumstances.OF_AGE;
    }

    public boolean inPerson() {
        return capacity.self();
    }

    /// Below 15, in person: may say whom they would like, and decide nothing.
    public boolean child() {
        return inPerson() && !ofAge();
    }

    @Override
    public String toString() {
        return "patient " + id;
    }
}
