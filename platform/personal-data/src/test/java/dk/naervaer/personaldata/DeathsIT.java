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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
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
        public Uni<Void> died(SqlConnection tx, PersonId person) {
            asked.add(person);
            return asked.stream().filter(person::equals).count() == 1
                    ? Uni.createFrom().failure(new IllegalStateException("Not yet"))
                    : Uni.createFrom().voidItem();
        }
    }

    private static final String SYSTEM = "urn:oid:1.2.208.176.1.2";
    private static final String EPJ = "epj:epj-demo";
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
        assertThat(now(deaths.tell(SYSTEM, number, EPJ))).isTrue();
        assertThat(now(deaths.tell(SYSTEM, number, EPJ))).isFalse();
        for (var one : List.of(replaced, surviving))
            assertThat(topics.await("persons", one + "/died", 1))
                    .singleElement()
                    .satisfies(
                            told -> assertThat(told.json().path("actor").asText()).isEqualTo(EPJ));
    }

    @Test
    void of_a_stranger_nothing_is_told() {
        assertThat(now(deaths.tell(SYSTEM, number(), EPJ))).isFalse();
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

    private void tell(PersonId person) {
        topics.publish(
                "persons",
                "dk.naervaer.person.died.v1",
                person + "/died",
                1,
                "{\"personId\":\"%s\",\"actor\":\"%s\",\"toldAt\":\"2027-01-14T09:00:00Z\"}"
                        .formatted(person, EPJ));
    }
}
