package dk.naervaer.personaldata;

/// Somebody who turned out to be a person we know: the last thing said under their pseudonym.
///
/// It repeats what [Person] says, since compaction keeps the last value only.
record MergedPerson(
        PersonId personId, String lookup, Person.Identity identity, PersonId mergedInto) {

    Person person() {
        return new Person(personId, lookup, identity);
    }
}
