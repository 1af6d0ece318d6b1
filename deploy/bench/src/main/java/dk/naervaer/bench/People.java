package dk.naervaer.bench;

import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.Keyring;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Made-up people whose keys are at hand, and commands about them.
record People(List<PersonId> ids, Keyring keys, List<Trial.Book> made) {

    private static final int COUNT = 200;
    private static final Instant FROM = Instant.parse("2027-01-14T09:00:00Z");

    static People meet(PersonalData personalData) {
        var patience = Duration.ofSeconds(30);
        var ids = IntStream.range(0, COUNT).mapToObj(_ -> new PersonId(UUID.randomUUID())).toList();
        for (var id : ids) personalData.issue(id).await().atMost(patience);
        var keys = personalData.keyring(ids).await().atMost(patience);
        return new People(ids, keys, ids.stream().map(id -> sealed(id, keys)).toList());
    }

    /// Its personal values are sealed for this command, as a door does for each message.
    Trial.Book sealing() {
        return sealed(ids.get(any()), keys);
    }

    /// As heavy, but sealed long ago.
    Trial.Book sealedBefore() {
        return made.get(any());
    }

    private static int any() {
        return ThreadLocalRandom.current().nextInt(COUNT);
    }

    private static Trial.Book sealed(PersonId id, Keyring keys) {
        return new Trial.Book(
                id,
                keys.seal(id, KeyClass.IDENTITY, "name", "Navnløs Prøveperson"),
                keys.seal(id, KeyClass.CONTACT, "phone", "+45 00 00 00 00"),
                "herlev-kardiologi",
                FROM);
    }
}
