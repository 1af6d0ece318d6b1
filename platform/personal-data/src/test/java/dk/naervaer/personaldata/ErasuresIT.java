package dk.naervaer.personaldata;

import static dk.naervaer.personaldata.KeyClass.CONTACT;
import static dk.naervaer.personaldata.KeyClass.IDENTITY;
import static dk.naervaer.personaldata.Trial.now;
import static dk.naervaer.personaldata.Trial.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An erasure from the request to the last service's answer.
@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class ErasuresIT {

    static final String CPR = "urn:oid:1.2.208.176.1.2";
    static final String OTHER = "consent-service";
    static final Set<KeyClass> ALL = EnumSet.allOf(KeyClass.class);
    static final Instant LATER = Instant.parse("2027-01-14T09:00:00Z");

    @Inject Pool pool;
    @Inject PersonalData personalData;
    @Inject Persons persons;
    @Inject Erasures erasures;
    @Inject PersonTopics personTopics;
    @Inject KeyRotation rotation;
    @Inject ObjectMapper json;

    final TestTopics topics = new TestTopics();
    final PersonId somebody = new PersonId(UUID.randomUUID());

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void what_is_erased_opens_no_more_and_is_not_found_and_leaves_tombstones() {
        var number = number();
        var id = now(persons.register(CPR, number, "Nancy", "Berggren"));
        var identity = now(persons.get(id)).orElseThrow().identity();
        now(rotation.rotate(id, CONTACT));
        topics.await("person-keys", id + "/contact/2", 1);

        var erasure = erase(id, ALL);
        assertThat(erasure.classes()).isEqualTo(ALL);
        assertThat(part(id, "people").complete()).isTrue();
        assertThat(part(id, OTHER).complete()).isFalse();
        assertThat(now(personalData.keyring(id)).open(identity.given(), "given")).isEmpty();
        assertThat(Trial.keys(pool, id)).isZero();
        assertThat(now(persons.find(CPR, number))).isEmpty();
        assertThat(Trial.count(pool, "compacted where value is not null and key = $1", id + ""))
                .isZero();
        for (var key : List.of("/identity", "/contact", "/contact/2", "/message"))
            assertThat(topics.await("person-keys", id + key, 2).getLast().value()).isNull();
        assertThat(topics.await("persons", id.toString(), 2).getLast().value()).isNull();
    }

    @Test
    void one_class_goes_and_the_others_stay() {
        var keys = now(personalData.issue(somebody));
        var phone = keys.seal(somebody, CONTACT, "phone", "+4520304050");
        var given = keys.seal(somebody, IDENTITY, "given", "Nancy");
        erase(somebody, Set.of(CONTACT));
        var left = now(personalData.keyring(somebody));
        assertThat(left.open(phone, "phone")).isEmpty();
        assertThat(left.open(given, "given")).contains("Nancy");
        assertThatThrownBy(() -> left.seal(somebody, CONTACT, "phone", "1"))
                .isInstanceOf(KeyMissing.class);

        assertThat(erase(somebody, Set.of(IDENTITY)).classes())
                .as("the request that stays on the topic names everything")
                .containsExactlyInAnyOrder(CONTACT, IDENTITY);
    }

    @Test
    void a_person_met_again_is_somebody_new() {
        var number = number();
        var before = now(persons.register(CPR, number, "Nancy", "Berggren"));
        erase(before, ALL);
        var after = now(persons.register(CPR, number, "Nancy", "Berggren"));
        assertThat(after).isNotEqualTo(before);
        assertThat(now(persons.find(CPR, number))).contains(after);
    }

    @Test
    void everybody_merged_with_the_person_is_erased_too() {
        var standIn = now(persons.register(CPR, number(), "Nancy", "Berggren"));
        var survivor = now(persons.register(CPR, number(), "Nancy", "Berggren"));
        now(persons.merge(standIn, survivor));
        erase(survivor, ALL);
        assertThat(Trial.keys(pool, standIn)).isZero();
        assertThat(now(persons.get(standIn))).isEmpty();
        assertThat(now(erasures.of(standIn))).isPresent();
    }

    @Test
    void a_key_heard_of_after_its_erasure_does_not_come_back() throws Exception {
        now(personalData.issue(somebody));
        for (var kind : KeyClass.values())
            topics.await("person-keys", somebody + "/" + kind.word(), 1);
        erase(somebody, Set.of(CONTACT));
        var late = personalData.wrapped(new KeyId(somebody, CONTACT, 7), DataKey.roll());
        assertThat(now(personalData.keep(List.of(late)))).isZero();
        for (var facts : Trial.everything("person-keys")) now(personTopics.keys(facts));
        now(personalData.issue(somebody));
        assertThat(Trial.keys(pool, somebody)).isEqualTo(4);
    }

    @Test
    void nobody_known_is_nothing_to_erase() {
        var nothing = erasures.erase(somebody, ALL, Erasure.Reason.REQUESTED, "test");
        assertThat(now(nothing)).isEmpty();
        assertThat(now(erasures.of(somebody))).isEmpty();
    }

    @Test
    void it_is_complete_when_every_service_has_said_so_and_a_failure_is_seen_until_then() {
        now(personalData.issue(somebody));
        erase(somebody, Set.of(CONTACT));
        var asked = topics.await("persons", somebody + "/erasure", 1).getFirst();
        assertThat(asked.type()).isEqualTo("dk.naervaer.person.erasure-requested.v1");
        assertThat(asked.json().findValuesAsText("personId")).containsExactly(somebody.toString());

        answer(null, 3, "PgException 53100", List.of());
        await().until(() -> part(somebody, OTHER).tries() == 3);
        assertThat(part(somebody, OTHER).lastReason()).isEqualTo("PgException 53100");
        assertThat(now(erasures.of(somebody)).orElseThrow().complete()).isFalse();

        answer(LATER, 4, null, List.of(CONTACT));
        await().until(() -> now(erasures.of(somebody)).orElseThrow().complete());
        assertThat(part(somebody, OTHER).completedAt()).isEqualTo(LATER);
        assertThat(part(somebody, OTHER).lastReason()).isNull();

        erase(somebody, Set.of(IDENTITY));
        assertThat(part(somebody, OTHER).complete()).as("more was asked").isFalse();
    }

    @Test
    void what_another_service_asks_is_done_and_answered() {
        now(personalData.issue(somebody));
        ask(List.of(CONTACT));
        var answer = topics.await("persons", somebody + "/erasure/people", 1).getFirst().json();
        assertThat(answer.path("completedAt").isNull()).isFalse();
        assertThat(answer.path("classes").toString()).isEqualTo("[\"CONTACT\"]");
        assertThat(Trial.keys(pool, somebody)).isEqualTo(4);
        assertThat(now(erasures.of(somebody))).as("asked elsewhere, followed there").isEmpty();

        ask(List.of(CONTACT, IDENTITY));
        await().until(() -> Trial.keys(pool, somebody) == 3);
    }

    @Test
    void a_part_that_fails_is_told_and_tried_until_it_is_done() {
        now(personalData.issue(somebody));
        refuseToDelete();
        try {
            ask(List.of(CONTACT));
            var told = topics.await("persons", somebody + "/erasure/people", 1).getFirst();
            assertThat(told.json().path("completedAt").isNull()).isTrue();
            assertThat(told.json().path("lastReason").asText())
                    .contains("PgException P0001")
                    .doesNotContain("somebody");
            topics.await("persons", somebody + "/erasure/people", 2);
            assertThat(Trial.keys(pool, somebody)).isEqualTo(5);
        } finally {
            sql("drop trigger stuck on person_key");
        }
        await().until(() -> Trial.keys(pool, somebody) == 4);
        topics.await(
                "persons",
                all ->
                        all.stream()
                                .filter(fact -> fact.key().equals(somebody + "/erasure/people"))
                                .anyMatch(fact -> !fact.json().path("completedAt").isNull()));
    }

    @Test
    void one_that_was_away_catches_up_from_the_topic() {
        now(personalData.issue(somebody));
        erase(somebody, Set.of(CONTACT));
        topics.await("persons", somebody + "/erasure", 1);
        restoredFromBackup();
        now(personalData.issue(somebody));
        assertThat(Trial.keys(pool, somebody)).isEqualTo(5);
        for (var facts : Trial.everything("persons")) now(personTopics.persons(facts));
        assertThat(Trial.keys(pool, somebody)).isEqualTo(4);
    }

    @Test
    void a_service_that_stays_silent_is_asked_again() {
        now(personalData.issue(somebody));
        erase(somebody, Set.of(CONTACT));
        topics.await("persons", somebody + "/erasure", 1);
        sql("update erasure_part set next_try_at = now() where person_id = '" + somebody + "'");
        topics.await("persons", somebody + "/erasure", 2);
    }

    void refuseToDelete() {
        sql(
                """
                create or replace function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'the name of somebody'; end $$
                """);
        sql(
                """
                create trigger stuck before delete on person_key for each row
                when (old.person_id = '%s') execute function refuse()
                """
                        .formatted(somebody));
    }

    void restoredFromBackup() {
        for (var table : List.of("erased", "erasure", "erasure_part", "person_key"))
            sql("delete from " + table + " where person_id = '" + somebody + "'");
    }

    Erasure erase(PersonId person, Set<KeyClass> classes) {
        return now(erasures.erase(person, classes, Erasure.Reason.REQUESTED, "staff:test"))
                .orElseThrow();
    }

    Erasure.Part part(PersonId person, String service) {
        return now(erasures.of(person)).orElseThrow().parts().stream()
                .filter(one -> one.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    void ask(List<KeyClass> classes) {
        var reason = Erasure.Reason.REQUESTED;
        publish(
                ErasureMessages.REQUESTED.type(),
                somebody + "/erasure",
                new ErasureMessages.Requested(somebody, classes, reason, "staff:test", LATER));
    }

    void answer(@Nullable Instant at, int tries, @Nullable String reason, List<KeyClass> classes) {
        publish(
                ErasureMessages.ANSWERED.type(),
                somebody + "/erasure/" + OTHER,
                new ErasureMessages.Answered(somebody, OTHER, classes, at, tries, reason));
    }

    void publish(String type, String key, Object message) {
        try {
            topics.publish("persons", type, key, 1, json.writeValueAsString(message));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    void sql(String statement) {
        now(pool.query(statement).execute());
    }
}
