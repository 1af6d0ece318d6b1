package dk.naervaer.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.Published;
import dk.naervaer.testing.TestJson;
import dk.naervaer.testing.TestTopics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a patient is told of their own page goes out by the same gateway, with the same proof.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestGateway.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestBeat.class, scope = TestResourceScope.GLOBAL)
class NoticesIT {

    @Inject PersonalData personalData;
    @Inject Pool pool;

    private final TestTopics topics = new TestTopics();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_notice_reaches_the_patient_once_however_often_it_is_told() {
        var patient = patient();
        var notice = UUID.randomUUID();
        written(patient, notice, "CHANGED", "4520000501");
        written(patient, notice, "CHANGED", "4520000501");
        assertThat(facts(notice, 3))
                .containsExactly(
                        "dk.naervaer.delivery.planned.v1",
                        "dk.naervaer.delivery.sending.v1",
                        "dk.naervaer.delivery.accepted.v1");
        anotherIsTold("4520000502");
        assertThat(TestGateway.textsTo("4520000501"))
                .singleElement()
                .asString()
                .contains("En anden har ændret noget på din side.", "http://localhost:8083")
                .doesNotContain("#");
    }

    @Test
    void what_the_gateway_refuses_or_leaves_open_is_written_so_and_not_sent_again() {
        var refused = UUID.randomUUID();
        var open = UUID.randomUUID();
        written(patient(), refused, "LAPSED", "4521000400");
        written(patient(), open, "LAPSED", "4521000999");
        assertThat(facts(refused, 3)).last().isEqualTo("dk.naervaer.delivery.rejected.v1");
        assertThat(facts(open, 3)).last().isEqualTo("dk.naervaer.delivery.unknown.v1");
        anotherIsTold("4520000503");
        assertThat(TestGateway.textsTo("4521000999")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void nothing_is_sent_to_somebody_who_has_died() {
        var patient = patient();
        died(patient);
        var notice = UUID.randomUUID();
        written(patient, notice, "RENEWAL", "4520000504");
        assertThat(facts(notice, 3)).last().isEqualTo("dk.naervaer.delivery.rejected.v1");
        assertThat(
                        topics.await("invitations", notice.toString(), 3)
                                .getLast()
                                .json()
                                .path("reason"))
                .hasToString("\"PATIENT_DIED\"");
        assertThat(TestGateway.textsTo("4520000504")).isEmpty();
    }

    private PersonId patient() {
        var id = new PersonId(UUID.randomUUID());
        personalData.issue(id).await().indefinitely();
        return id;
    }

    private void died(PersonId patient) {
        var told =
                new JsonObject()
                        .put("personId", patient.toString())
                        .put("actor", "epj:epj-demo")
                        .put("toldAt", Instant.EPOCH.toString());
        topics.publish(
                "persons", "dk.naervaer.person.died.v1", patient + "/died", 1, told.encode());
        await().until(() ->
                pool.preparedQuery("select 1 from person_died where person_id = $1")
                                .execute(Tuple.of(patient.value()))
                                .await()
                                .indefinitely()
                                .size()
                        == 1);
    }

    private void anotherIsTold(String msisdn) {
        var notice = UUID.randomUUID();
        written(patient(), notice, "PROPOSED", msisdn);
        facts(notice, 3);
    }

    private void written(PersonId patient, UUID notice, String kind, String msisdn) {
        var keys = personalData.keyring(patient).await().indefinitely();
        var address = keys.seal(patient, KeyClass.CONTACT, "phone", "+" + msisdn);
        topics.publish(
                "notices",
                "dk.naervaer.notice.written.v1",
                notice.toString(),
                1,
                """
                {"patient":"%s","kind":"%s","channel":"SMS","address":%s,"language":"da",
                 "at":"2026-11-22T08:00:00Z"}
                """
                        .formatted(patient, kind, TestJson.mapper().valueToTree(address)));
    }

    private List<String> facts(UUID notice, int atLeast) {
        return topics.await("invitations", notice.toString(), atLeast).stream()
                .map(Published::type)
                .toList();
    }
}
