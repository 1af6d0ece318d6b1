package dk.naervaer.personaldata;

import static dk.naervaer.personaldata.KeyClass.CONTACT;
import static dk.naervaer.personaldata.KeyClass.IDENTITY;
import static dk.naervaer.personaldata.Trial.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.personaldata.Meetings.Held;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The proof of erasure: whoever has every dump and the master key cannot read the erased.
///
/// A thousand people with a marker for a name, sealed, appended and published for real; one is
/// erased, one loses only their contact data, one is the control.
@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class ErasureIT {

    static final int PEOPLE = 1000;
    static final Set<KeyClass> ALL = EnumSet.allOf(KeyClass.class);

    @Inject Pool pool;
    @Inject PersonalData personalData;
    @Inject Persons persons;
    @Inject KeyRotation rotation;
    @Inject Erasures erasures;
    @Inject EventStore store;
    @Inject MasterKeys master;
    @Inject Thief thief;

    final String marker = "MARKER" + UUID.randomUUID().toString().replace("-", "");
    List<Held> people = List.of();

    record Sealed(PersonId person, List<SealedValue> identity, List<SealedValue> contact) {}

    @Test
    void nothing_that_is_left_anywhere_opens_what_was_sealed_of_the_erased() throws Exception {
        aThousandPeopleAreMet();
        var erased = sealed(people.get(17));
        var partly = sealed(people.get(18));
        var control = sealed(people.get(19));
        now(pool.query("analyze").execute());
        var dump = new Dump(master.markInBase64());
        var before = dump.tablesAndTopics();
        assertThat(thief.opened(before, erased.identity())).isEqualTo(erased.identity());
        assertThat(thief.opened(before, erased.contact())).isEqualTo(erased.contact());
        var facts = facts();
        var shallGo = Stream.concat(traces(erased, ALL), traces(partly, Set.of(CONTACT))).toList();

        erase(erased.person(), ALL);
        erase(partly.person(), Set.of(CONTACT));
        dump.compactUntilGone(shallGo);
        dump.sweepUntilGone(shallGo);
        var after = dump.everything(marker);

        assertThat(dump.found()).as("dumps that name somebody").isEmpty();
        assertThat(thief.opened(after, erased.identity())).isEmpty();
        assertThat(thief.opened(after, erased.contact())).isEmpty();
        assertThat(thief.opened(after, partly.contact())).isEmpty();
        assertThat(thief.opened(after, partly.identity())).isEqualTo(partly.identity());
        assertThat(thief.opened(after, control.identity())).isEqualTo(control.identity());
        assertThat(thief.opened(after, control.contact())).isEqualTo(control.contact());
        assertThat(thief.openedByWhatIsLeft(erased.identity())).isEmpty();
        assertThat(thief.openedByWhatIsLeft(erased.contact())).isEmpty();
        assertThat(facts()).as("the stored events, to the letter").isEqualTo(facts);
    }

    private void aThousandPeopleAreMet() {
        people =
                now(
                        Multi.createFrom()
                                .items(IntStream.range(0, PEOPLE).boxed())
                                .onItem()
                                .transformToUni(this::meet)
                                .merge(8)
                                .collect()
                                .asList());
        var ids = people.stream().map(Held::person).map(PersonId::toString).toList();
        await().atMost(Duration.ofSeconds(60)).until(() -> Trial.keysOn("access").containsAll(ids));
    }

    /// What of that person must be found nowhere: wrapped keys and the lookup.
    private Stream<String> traces(Sealed of, Set<KeyClass> classes) {
        var keys =
                now(thief.wrapped()).entrySet().stream()
                        .filter(one -> one.getKey().person().equals(of.person()))
                        .filter(one -> classes.contains(one.getKey().keyClass()))
                        .map(Map.Entry::getValue);
        var lookup = now(persons.get(of.person())).orElseThrow().lookup();
        return classes.contains(IDENTITY) ? Stream.concat(keys, Stream.of(lookup)) : keys;
    }

    private Uni<Held> meet(int number) {
        var name = marker + "-" + number;
        var by = Metadata.of("test", "people");
        return persons.register("urn:test", name, name, name)
                .flatMap(person ->
                        personalData
                                .keyring(person)
                                .map(keys ->
                                        new Held(
                                                person,
                                                keys.seal(person, IDENTITY, "given", name),
                                                keys.seal(person, CONTACT, "phone", name))))
                .call(held ->
                        store.append(
                                pool, Meetings.MEETINGS, held.person() + "", 0, List.of(held), by));
    }

    /// With what the person's row says, and a number sealed under a newer key.
    private Sealed sealed(Held held) {
        var person = held.person();
        now(rotation.rotate(person, CONTACT));
        var newer = now(personalData.keyring(person)).seal(person, CONTACT, "phone", marker);
        var identity = now(persons.get(person)).orElseThrow().identity();
        return new Sealed(
                person,
                List.of(held.given(), identity.cpr(), identity.family()),
                List.of(held.phone(), newer));
    }

    private void erase(PersonId person, Set<KeyClass> classes) {
        now(erasures.erase(person, classes, Erasure.Reason.REQUESTED, "test"));
    }

    private String facts() {
        return now(pool.query(
                                """
                                select count(*) || md5(string_agg(
                                  concat_ws('|', seq, xid, stream_id, version, type, data, metadata,
                                    recorded_at), ';' order by seq)) from event
                                """)
                        .execute())
                .iterator()
                .next()
                .getString(0);
    }
}
