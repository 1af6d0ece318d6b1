package dk.naervaer.personaldata;

import java.util.Optional;

/// A person as their row has them: themselves, or by now merged into another.
record KnownPerson(Person person, Optional<PersonId> mergedInto) {

    PersonId id() {
        return person.personId();
    }

    /// Under which pseudonym new facts about them are recorded.
    PersonId current() {
        return mergedInto.orElse(id());
    }

    /// What is published under their own pseudonym.
    Object message() {
        return mergedInto.isPresent()
                ? new MergedPerson(id(), person.lookup(), person.identity(), mergedInto.get())
                : person;
    }

    /// Fails on a record that contradicts its key.
    KnownPerson under(String topicKey) {
        if (!id().toString().equals(topicKey))
            throw new IllegalArgumentException("Not the person it says it is");
        return this;
    }
}
