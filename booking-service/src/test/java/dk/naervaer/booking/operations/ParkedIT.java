package dk.naervaer.booking.operations;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.naervaer.booking.heard.HeardInvitations;
import dk.naervaer.testing.ApprovedJson;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.TestTopics;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class ParkedIT {

    private static final String PARKED = "/api/operations/parked";
    private static final String CONSUMER = HeardInvitations.CONSUMER;
    private static final String BROKEN = "{\"appointmentId\":\"Einer Test Lauridsen\"}";

    @Inject Pool pool;

    final String id = UUID.randomUUID().toString();
    final String stream = "invitation/" + id;

    @Test
    @TestSecurity(user = "drift", roles = Roles.OPERATOR)
    void what_cannot_be_handled_is_listed_without_what_it_says_and_replayed() {
        try (var topics = new TestTopics()) {
            topics.publish("invitations", "dk.naervaer.invitation.issued.v1", id, 1, BROKEN);
            topics.publishExample("invitations", "invitation-joined.v1", id, 2);
        }
        await().untilAsserted(() ->
                list().body(mine("version"), contains(1, 2))
                        .body(mine("consumer"), contains(CONSUMER, CONSUMER))
                        .body(mine("reason"), contains("IllegalArgumentException", "GAP"))
                        .body(mine("nextTry"), not(contains(nullValue())))
                        .body(not(containsString("Lauridsen"))));
        replay(CONSUMER, stream, 200)
                .body("appliedUpTo", equalTo(0))
                .body("parked.version", equalTo(1))
                .body("parked.reason", equalTo("IllegalArgumentException"))
                .body("parked.since", notNullValue());
    }

    @Test
    @TestSecurity(user = "drift", roles = Roles.OPERATOR)
    void what_can_be_handled_now_is_applied_at_once_with_what_queues_behind_it() {
        park(1, "invitation-issued.v1");
        park(2, "invitation-waiting.v1");
        park(4, "invitation-joined.v1");
        replay(CONSUMER, stream, 200)
                .body("appliedUpTo", equalTo(2))
                .body("parked.version", equalTo(4));
    }

    @Test
    @TestSecurity(user = "drift", roles = Roles.OPERATOR)
    void nothing_is_parked_under_another_name() {
        park(1, "invitation-issued.v1");
        replay("booking-consents", stream, 404)
                .contentType("application/problem+json")
                .body("title", equalTo("Nothing is parked there"));
        replay(CONSUMER, "invitation/" + UUID.randomUUID(), 404);
    }

    @Test
    @TestSecurity(user = "drift", roles = Roles.OPERATOR)
    void a_stream_that_is_none_is_told_what_to_mend() {
        replay(CONSUMER, "invitation", 422)
                .contentType("application/problem+json")
                .body("errors.field", contains("stream"));
    }

    @Test
    @TestSecurity(user = "leder", roles = Roles.MANAGER)
    void others_than_operators_are_refused() {
        given().get(PARKED).then().statusCode(403).contentType("application/problem+json");
        replay(CONSUMER, stream, 403).contentType("application/problem+json");
    }

    @Test
    void nobody_is_answered_without_a_token() {
        given().get(PARKED).then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
        replay(CONSUMER, stream, 401).contentType("application/problem+json");
    }

    @Test
    void readiness_does_not_depend_on_what_is_parked_and_the_gauge_shows_it() {
        park(3, "invitation-joined.v1");
        await().untilAsserted(() ->
                given().get("/q/metrics")
                        .then()
                        .statusCode(200)
                        .body(containsString("naervaer_parked_streams"))
                        .body(not(containsString("naervaer_parked_streams 0.0"))));
        given().get("/q/health/ready").then().statusCode(200);
    }

    private ValidatableResponse list() {
        return given().get(PARKED).then().statusCode(200);
    }

    private String mine(String field) {
        return "findAll { it.stream == '" + stream + "' }." + field;
    }

    private static ValidatableResponse replay(String consumer, String stream, int status) {
        return given().contentType(ContentType.JSON)
                .body("{\"consumer\":\"%s\",\"stream\":\"%s\"}".formatted(consumer, stream))
                .post(PARKED + "/replay")
                .then()
                .statusCode(status);
    }

    private void park(long version, String type) {
        var slip =
                """
                {"type": "%s", "data": %s, "position": "1-1", "at": "2027-01-14T09:00:00Z",
                 "metadata": {"actor": "test", "source": "/test"}}
                """
                        .formatted(type, ApprovedJson.of(type).text());
        pool.preparedQuery(
                        """
                        insert into parked
                          (consumer, stream_id, version, record, reason, next_try_at)
                        values ($1, $2, $3, ($4::text)::jsonb, 'KeyMissing',
                          now() + interval '1 hour')
                        """)
                .execute(Tuple.of(CONSUMER, stream, version, slip))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
