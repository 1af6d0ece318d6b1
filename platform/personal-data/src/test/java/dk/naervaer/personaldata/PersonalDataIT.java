package dk.naervaer.personaldata;

import static dk.naervaer.personaldata.KeyClass.CONTACT;
import static dk.naervaer.personaldata.KeyClass.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.Published;
import dk.naervaer.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class PersonalDataIT {

    static final String CPR = "urn:oid:1.2.208.176.1.2";
    static final String WRAPPED = "dk.naervaer.person-key.wrapped.v1";
    static final String REGISTERED = "dk.naervaer.person.registered.v1";

    @Inject Pool pool;
    @Inject PersonalData personalData;
    @Inject Persons persons;
    @Inject MasterKeys master;
    @Inject ObjectMapper json;

    final TestTopics topics = new TestTopics();
    final PersonId somebody = new PersonId(UUID.randomUUID());

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_new_person_gets_a_key_of_each_class_which_is_published_wrapped() throws Exception {
        var keys = now(personalData.issue(somebody));
        var sealed = keys.seal(somebody, CONTACT, "phone", "+4520304050");
        assertThat(keys.open(sealed, "phone")).contains("+4520304050");

        for (var kind : KeyClass.values()) {
            var topicKey = somebody + "/" + kind.name().toLowerCase(java.util.Locale.ROOT);
            var fact = topics.await("person-keys", topicKey, 1).getFirst();
            assertThat(fact.type()).isEqualTo(WRAPPED);
            var key = json.readValue(fact.value(), WrappedKey.class);
            assertThat(key.keyId()).isEqualTo(KeyId.first(somebody, kind).toString());
        }
    }

    @Test
    void known_keys_stay_as_they_are() {
        var sealed = now(personalData.issue(somebody)).seal(somebody, CONTACT, "phone", "1");
        assertThat(now(personalData.issue(somebody)).open(sealed, "phone")).contains("1");
    }

    @Test
    void a_key_that_another_service_made_arrives_and_opens() throws Exception {
        var secret = DataKey.roll();
        var id = KeyId.first(somebody, CONTACT);
        var sealed = DataKey.of(id, secret).seal("phone", "+4520304050");
        publish(id, secret);
        await().untilAsserted(() -> assertThat(open(sealed, "phone")).contains("+4520304050"));
    }

    @Test
    void a_tombstone_forgets_that_class_of_data_and_no_other() throws Exception {
        var keys = now(personalData.issue(somebody));
        var phone = keys.seal(somebody, CONTACT, "phone", "+4520304050");
        var given = keys.seal(somebody, IDENTITY, "given", "Nancy Ann Test");
        topics.await("person-keys", somebody + "/contact", 1);
        topics.publish("person-keys", WRAPPED, somebody + "/contact", 1, null);
        await().untilAsserted(() -> assertThat(open(phone, "phone")).isEmpty());
        assertThat(open(given, "given")).contains("Nancy Ann Test");
    }

    @Test
    void one_whom_many_meet_at_once_is_one_person() {
        var number = number();
        var all =
                IntStream.range(0, 8)
                        .mapToObj(_ -> persons.register(CPR, number, "Nancy Ann Test", "Berggren"))
                        .toList();
        var ids = new HashSet<>(now(Uni.join().all(all).andFailFast()));
        assertThat(ids).hasSize(1);
        assertThat(now(persons.find(CPR, number))).contains(ids.iterator().next());
        assertThat(now(persons.register(CPR, number, "Nancy Ann Test", "Berggren"))).isIn(ids);
    }

    @Test
    void a_registered_person_is_published_and_nothing_of_them_stands_in_clear() throws Exception {
        var number = number();
        var id = now(persons.register(CPR, number, "Nancy Ann Test", "Berggren"));
        var fact = topics.await("persons", id.toString(), 1).getFirst();
        assertThat(fact.type()).isEqualTo(REGISTERED);
        assertThat(everything(fact))
                .doesNotContain(number)
                .doesNotContain("Nancy Ann Test", "Berggren");

        var person = json.readValue(fact.value(), Person.class);
        assertThat(open(person.identity().cpr(), "cpr")).contains(number);
        assertThat(open(person.identity().given(), "given")).contains("Nancy Ann Test");
        assertThat(open(person.identity().family(), "family")).contains("Berggren");
        assertThat(person.lookup()).isEqualTo(master.lookup(CPR, number)).doesNotContain(number);
    }

    @Test
    void a_person_whom_another_service_registered_is_found_until_erased() throws Exception {
        var number = number();
        var id = KeyId.first(somebody, CONTACT);
        var value = DataKey.of(id, DataKey.roll()).seal("given", "Max Test");
        var person =
                new Person(
                        somebody,
                        master.lookup(CPR, number),
                        new Person.Identity(value, value, value));
        var body = json.writeValueAsString(person);
        topics.publish("persons", REGISTERED, somebody.toString(), 1, body);
        await().untilAsserted(() -> assertThat(now(persons.find(CPR, number))).contains(somebody));
        assertThat(now(persons.get(somebody))).contains(person);

        topics.publish("persons", REGISTERED, somebody.toString(), 2, null);
        await().untilAsserted(() -> assertThat(now(persons.find(CPR, number))).isEmpty());
    }

    @Test
    void a_record_nobody_can_read_does_not_stop_the_next() throws Exception {
        var secret = DataKey.roll();
        var id = KeyId.first(somebody, CONTACT);
        var sealed = DataKey.of(id, secret).seal("phone", "1");
        topics.publish("person-keys", WRAPPED, somebody + "/contact", 1, "no JSON");
        topics.publish("persons", REGISTERED, "nobody", 1, null);
        publish(id, secret);
        await().untilAsserted(() -> assertThat(open(sealed, "phone")).contains("1"));
        a_person_whom_another_service_registered_is_found_until_erased();
    }

    void publish(KeyId id, byte[] secret) throws Exception {
        var key = personalData.wrapped(id, secret);
        topics.publish("person-keys", WRAPPED, id.topicKey(), 1, json.writeValueAsString(key));
    }

    Optional<String> open(SealedValue value, String field) {
        var owner = PersonId.of(value.keyId().substring(0, 36));
        return now(personalData.keyring(owner)).open(value, field);
    }

    static String everything(Published fact) {
        return fact.key() + Objects.requireNonNull(fact.value()) + fact.headers();
    }

    /// A number of nobody: it has letters.
    static String number() {
        return "test-" + UUID.randomUUID();
    }

    static <T> T now(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
