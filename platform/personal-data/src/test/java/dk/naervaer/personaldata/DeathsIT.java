package dk.naervaer.personaldata;

import static dk.naervaer.personaldata.Trial.now;
import static dk.naervaer.personaldata.Trial.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// That somebody has died, from the word of it to what each service does.
@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class DeathsIT {

    /// Does its part at the second try only.
    @Singleton
    static class Slow implements WhenPersonDied {

        final List<PersonId> asked = new CopyOnWriteArrayList<>();

        @Override
        public Uni<Void> died(SqlConnection tx, PersonId person, Instant told) {
            asked.add(person);
            return asked.stream().filter(person::equals).count() == 1
                    ? Uni.createFrom().failure(new IllegalStateException("Not yet"))
                    : Uni.createFrom().voidItem();
        }
    }

    private static final String SYSTEM = "urn:oid:1.2.208.176.1.2";
    private static final String EPJ = "epj:epj-demo";
    private static final String WITHDRAWN = "dk.naervaer.person.death-withdrawn.v1";
    private static final Instant NOON = Instant.parse("2027-01-14T11:00:00Z");
    private static final String SETTLED =
            "person_died where settled_at is not null and person_id = $1";

    @Inject Pool pool;
    @Inject Persons persons;
    @Inject Deaths deaths;
    @Inject Slow slow;

    private final TestTopics topics = new TestTopics();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_death_is_told_once_and_of_everybody_the_person_has_been() {
        var number = number();
        var replaced = now(persons.register(SYSTEM, number, "Nancy", "Berggren"));
        var surviving = now(persons.register(SYSTEM, number(), "Nancy", "Berggren"));
        now(persons.merge(replaced, surviving));
        assertThat(now(deaths.tell(SYSTEM, number, EPJ, null))).isTrue();
        assertThat(now(deaths.tell(SYSTEM, number, EPJ, null))).isFalse();
        for (var one : List.of(replaced, surviving))
            assertThat(topics.await("persons", one + "/died", 1))
                    .singleElement()
                    .satisfies(
                            told -> assertThat(told.json().path("actor").asText()).isEqualTo(EPJ));
    }

    @Test
    void of_a_stranger_nothing_is_told() {
        assertThat(now(deaths.tell(SYSTEM, number(), EPJ, null))).isFalse();
    }

    @Test
    void what_fails_about_a_death_is_soon_tried_again_and_then_not_any_more() {
        var person = new PersonId(UUID.randomUUID());
        tell(person);
        await().untilAsserted(() -> assertThat(Trial.count(pool, SETTLED, person.value())).isOne());
        assertThat(slow.asked).filteredOn(person::equals).hasSize(2);
        tell(person);
        var marker = new PersonId(UUID.randomUUID());
        tell(marker);
        await().untilAsserted(() -> assertThat(Trial.count(pool, SETTLED, marker.value())).isOne());
        assertThat(slow.asked).filteredOn(person::equals).hasSize(2);
    }

    @Test
    void who_has_told_of_a_death_by_mistake_says_that_the_person_lives() {
        var number = number();
        var person = now(persons.register(SYSTEM, number, "Nancy", "Berggren"));
        assertThat(withdraw(number, EPJ, Mistake.SENDER_SAYS_SO, null)).isFalse();
        now(deaths.tell(SYSTEM, number, EPJ, null));
        assertThat(topics.await("persons", person + "/died", 1)).hasSize(1);
        assertThat(withdraw(number, "epj:other", Mistake.SENDER_SAYS_SO, null)).isFalse();
        assertThat(withdraw(number, EPJ, Mistake.SENDER_SAYS_SO, null)).isTrue();
        assertThat(withdraw(number, EPJ, Mistake.SENDER_SAYS_SO, null)).isFalse();
        assertThat(topics.await("persons", person + "/died", 2).getLast())
                .satisfies(told -> {
                    assertThat(told.type()).isEqualTo(WITHDRAWN);
                    assertThat(told.json().path("reason").asText()).isEqualTo("SENDER_SAYS_SO");
                });
        assertThat(now(deaths.withdrawn(person))).isPresent();
        assertThat(Trial.count(pool, "person_died where person_id = $1", person.value())).isZero();
    }

    @Test
    void an_operator_may_say_so_whoever_told_of_the_death() {
        var number = number();
        now(persons.register(SYSTEM, number, "Nancy", "Berggren"));
        now(deaths.tell(SYSTEM, number, EPJ, null));
        assertThat(withdraw(number, "drift", Mistake.WRONG_PERSON, null)).isTrue();
    }

    @Test
    void of_two_words_of_a_sender_the_later_said_one_counts_whichever_comes_first() {
        var number = number();
        now(persons.register(SYSTEM, number, "Nancy", "Berggren"));
        now(deaths.tell(SYSTEM, number, EPJ, NOON));
        assertThat(withdraw(number, EPJ, Mistake.SENDER_SAYS_SO, NOON.minusSeconds(60))).isFalse();
        assertThat(withdraw(number, EPJ, Mistake.SENDER_SAYS_SO, NOON.plusSeconds(60))).isTrue();
        assertThat(now(deaths.tell(SYSTEM, number, EPJ, NOON))).isFalse();
        assertThat(now(deaths.tell(SYSTEM, number, EPJ, NOON.plusSeconds(120)))).isTrue();
    }

    @Test
    void somebody_of_whom_it_was_said_by_mistake_may_die_and_old_words_say_nothing() {
        var person = new PersonId(UUID.randomUUID());
        tell(person);
        settled(person);
        lives(person, "2027-01-14T10:00:00Z");
        tell(person);
        var marker = new PersonId(UUID.randomUUID());
        tell(marker);
        settled(marker);
        assertThat(Trial.count(pool, "person_died where person_id = $1", person.value())).isZero();
        assertThat(slow.asked).filteredOn(person::equals).hasSize(2);
        tell(person, "2027-01-14T11:00:00Z");
        settled(person);
        assertThat(slow.asked).filteredOn(person::equals).hasSize(3);
    }

    private void settled(PersonId person) {
        await().untilAsserted(() -> assertThat(Trial.count(pool, SETTLED, person.value())).isOne());
    }

    private boolean withdraw(String number, String actor, Mistake why, @Nullable Instant said) {
        return now(deaths.withdraw(SYSTEM, number, actor, why, said));
    }

    private void lives(PersonId person, String at) {
        topics.publish(
                "persons",
                WITHDRAWN,
                person + "/died",
                1,
                """
                {"personId":"%s","actor":"%s","reason":"SENDER_SAYS_SO","toldAt":"%s"}
                """
                        .formatted(person, EPJ, at));
    }

    private void tell(PersonId person) {
        tell(person, "2027-01-14T09:00:00Z");
    }

    private void tell(PersonId person, String at) {
        topics.publish(
                "persons",
                "dk.naervaer.person.died.v1",
                person + "/died",
                1,
                "{\"personId\":\"%s\",\"actor\":\"%s\",\"toldAt\":\"%s\"}"
                        .formatted(person, EPJ, at));
    }
}
