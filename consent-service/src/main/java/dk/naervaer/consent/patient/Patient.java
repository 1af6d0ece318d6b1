package dk.naervaer.consent.patient;

import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.relative.Circumstances;
import dk.naervaer.consent.relative.Giving;
import dk.naervaer.personaldata.PersonId;

/// The patient at the door, in person or through somebody who acts for them.
///
/// @param age in years; of a number that tells no date, an adult's
/// @param capacity by what right whoever is at the door decides for the patient
/// @param actor who that is, as the envelope of a fact names them
public record Patient(PersonId id, int age, Capacity capacity, String actor) {

    public static Patient inPerson(PersonId id, int age) {
        return new Patient(id, age, Giving.ownCapacity(age), "patient:" + id);
    }

    /// At least 15, and so alone to decide.
    public boolean ofAge() {
        return age >= Circumstances.OF_AGE;
    }

    public boolean inPerson() {
        return capacity.self();
    }
}
