package dk.naervaer.personaldata;

import static dk.naervaer.personaldata.Trial.now;
import static dk.naervaer.personaldata.Trial.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.personaldata.Persons.Merging;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is who, when a name or a number changes.
@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class PersonsIT {

    static final String CPR = "urn:oid:1.2.208.176.1.2";
    static final String REPLACEMENT = "urn:oid:1.2.208.176.1.6.1.3";

    @Inject Pool pool;
    @Inject Persons persons;
    @Inject PersonalData personalData;
    @Inject PersonTopics personTopics;
    @Inject Erasures erasures;

    final TestTopics topics = new TestTopics();
    final String cpr = number();
    final String replacement = number();

    @AfterEach
    void close() {
        topics.close();
    }

    /// Published test persons, of whom the first three fail the checksum of old, and a regional
    /// replacement number.
    @ParameterizedTest
    @ValueSource(strings = {"0201609995", "0201609996", "0504909989", "020160RAA1"})
    void a_number_is_taken_as_it_comes(String number) {
        var id = now(persons.register(REPLACEMENT, number, "Test", "Lauridsen"));
        assertThat(now(persons.find(REPLACEMENT, number))).contains(id);
    }

    @Test
    void who_comes_back_after_an_erasure_is_sealed_anew_and_is_still_the_same_human_being() {
        var before = now(persons.register(CPR, cpr, "Nancy", "Berggren"));
        now(
                erasures.erase(
                        before, EnumSet.of(KeyClass.CONTACT), Erasure.Reason.RETENTION_ENDED, "t"));
        var after = now(persons.register(CPR, cpr, "Nancy", "Berggren"));
        assertThat(after).isNotEqualTo(before);
        assertThat(now(personalData.keyring(after)).seal(after, KeyClass.CONTACT, "phone", "1"))
                .isNotNull();
        assertThat(now(persons.find(CPR, cpr))).contains(after);
        assertThat(now(persons.allOf(CPR, cpr))).containsExactlyInAnyOrder(before, after);
        assertThat(now(persons.areOne(before, after))).isTrue();
        assertThat(now(persons.register(CPR, cpr, "Nancy", "Berggren"))).isEqualTo(after);
        now(
                erasures.erase(
                        after, EnumSet.of(KeyClass.MESSAGE), Erasure.Reason.RETENTION_ENDED, "t"));
        var again = now(persons.register(CPR, cpr, "Nancy", "Berggren"));
        assertThat(now(persons.allOf(CPR, cpr))).containsExactlyInAnyOrder(before, after, again);
    }

    @Test
    void another_name_is_kept_and_told_and_the_same_one_is_not() {
        var id = now(persons.register(CPR, cpr, "Nancy", "Berggren"));
        topics.await("persons", id.toString(), 1);
        assertThat(now(persons.register(CPR, cpr, "Nancy", "Berggren"))).isEqualTo(id);
        assertThat(now(persons.register(CPR, cpr, "Nancy", "Test"))).isEqualTo(id);
        assertThat(now(persons.register(CPR, cpr, "Nancy", "Test"))).isEqualTo(id);

        assertThat(family(id)).isEqualTo("Test");
        assertThat(topics.await("persons", id.toString(), 2)).hasSize(2);
        assertThat(now(persons.find(CPR, cpr))).contains(id);
    }

    @Test
    void a_replacement_number_that_became_a_cpr_number_finds_the_surviving_person() {
        var standIn = now(persons.register(REPLACEMENT, replacement, "Nancy", "Berggren"));
        var survivor = now(persons.register(CPR, cpr, "Nancy", "Berggren"));

        topics.await("persons", standIn.toString(), 1);
        assertThat(now(persons.merge(standIn, survivor))).isEqualTo(Merging.MERGED);
        assertThat(now(persons.find(REPLACEMENT, replacement))).contains(survivor);
        assertThat(now(persons.find(CPR, cpr))).contains(survivor);
        assertThat(now(persons.register(REPLACEMENT, replacement, "Baby", "Berggren")))
                .isEqualTo(survivor);
        assertThat(family(standIn)).isEqualTo("Berggren");
        assertThat(now(persons.merge(standIn, survivor))).isEqualTo(Merging.SAME);
        assertThat(now(persons.merge(survivor, standIn))).isEqualTo(Merging.SAME);
        var fact = topics.await("persons", standIn.toString(), 2).getLast();
        assertThat(fact.type()).isEqualTo("dk.naervaer.person.merged.v1");
        assertThat(fact.json().path("mergedInto").asText()).isEqualTo(survivor.toString());
    }

    @Test
    void a_merger_of_a_merged_person_takes_everybody_along() {
        var first = now(persons.register(REPLACEMENT, replacement, "Nancy", "Berggren"));
        var second = now(persons.register(CPR, cpr, "Nancy", "Berggren"));
        var third = now(persons.register(CPR, number(), "Nancy", "Berggren"));
        now(persons.merge(first, second));
        now(persons.merge(second, third));
        assertThat(now(persons.find(REPLACEMENT, replacement))).contains(third);
        assertThat(now(persons.find(CPR, cpr))).contains(third);
    }

    @Test
    void nobody_is_merged_with_somebody_unknown() {
        var somebody = now(persons.register(CPR, cpr, "Nancy", "Berggren"));
        var nobody = new PersonId(UUID.randomUUID());
        assertThat(now(persons.merge(nobody, somebody))).isEqualTo(Merging.UNKNOWN);
        assertThat(now(persons.merge(somebody, nobody))).isEqualTo(Merging.UNKNOWN);
    }

    @Test
    void another_service_follows_a_merger_even_when_it_starts_late() {
        var standIn = now(persons.register(REPLACEMENT, replacement, "Nancy", "Berggren"));
        var survivor = now(persons.register(CPR, cpr, "Nancy", "Berggren"));
        now(persons.merge(standIn, survivor));
        var type = "dk.naervaer.person.merged.v1";
        topics.await(
                "persons",
                all ->
                        all.stream()
                                .anyMatch(one ->
                                        one.key().equals(standIn.toString())
                                                && one.type().equals(type)));
        topics.await("persons", survivor.toString(), 1);
        now(
                pool.preparedQuery("delete from person where person_id in ($1, $2)")
                        .execute(Tuple.of(standIn.value(), survivor.value())));

        for (var facts : Trial.everything("persons")) now(personTopics.persons(facts));
        // The service itself may still be reading the same topic, a record behind.
        await().untilAsserted(() ->
                assertThat(now(persons.find(REPLACEMENT, replacement))).contains(survivor));
        assertThat(now(persons.find(CPR, cpr))).contains(survivor);
    }

    /// Between two partitions the new pseudonym may come before the tombstone of the old.
    @Test
    void one_who_was_erased_and_met_again_does_not_stop_the_others() throws Exception {
        var old = new PersonId(UUID.randomUUID());
        var met = new PersonId(UUID.randomUUID());
        var body =
                """
                {"personId": "%s", "lookup": "%s", "identity": {
                  "cpr": {"keyId": "a", "ciphertext": "b", "fingerprint": "c"},
                  "given": {"keyId": "a", "ciphertext": "b", "fingerprint": "c"},
                  "family": {"keyId": "a", "ciphertext": "b", "fingerprint": "c"}}}
                """;
        var type = "dk.naervaer.person.registered.v1";
        var lookup = number();
        topics.publish("persons", type, met + "", 1, body.formatted(met, lookup));
        topics.publish("persons", type, old + "", 1, body.formatted(old, lookup));
        await().until(() -> Trial.count(pool, "person where lookup = $1", lookup) == 2);
        topics.publish("persons", type, old + "", 2, null);
        await().until(() -> Trial.count(pool, "person where lookup = $1", lookup) == 1);
        assertThat(now(persons.get(old))).isEmpty();
        assertThat(now(persons.get(met))).isPresent();
    }

    String family(PersonId id) {
        var person = now(persons.get(id)).orElseThrow();
        return now(personalData.keyring(id))
                .open(person.identity().family(), "family")
                .orElseThrow();
    }
}
