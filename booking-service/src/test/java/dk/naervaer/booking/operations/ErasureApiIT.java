package dk.naervaer.booking.operations;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.TestTopics;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "databeskyttelse", roles = Roles.PRIVACY_OFFICER)
@OidcSecurity(claims = @Claim(key = "auth_time", value = "9999999999"))
class ErasureApiIT {

    static final String ERASURES = "/api/operations/erasures";

    @Inject PersonalData personalData;

    final UUID person = UUID.randomUUID();

    @Test
    void an_erasure_is_done_here_and_followed_until_the_last_service_has_answered() {
        personalData.issue(new PersonId(person)).await().atMost(Duration.ofSeconds(20));
        erase("\"CONTACT\"", 202)
                .header("Location", endsWith(ERASURES + "/" + person))
                .body("personId", equalTo(person.toString()))
                .body("complete", equalTo(false))
                .body("reason", equalTo("REQUESTED"))
                .body("actor", equalTo("staff:databeskyttelse"));
        one(200).body(
                        "services.service",
                        contains("booking-service", "consent-service", "invitation-service"))
                .body("services[0].completedAt", notNullValue())
                .body("services[1].completedAt", nullValue());
        all(200).body("personId", hasItem(person.toString()));

        try (var topics = new TestTopics()) {
            answer(topics, "consent-service", "\"2027-01-14T09:00:00Z\"", "null");
            answer(topics, "invitation-service", "null", "\"PgException 53100\"");
            await().untilAsserted(() ->
                    one(200).body("services[1].completedAt", equalTo("2027-01-14T09:00:00Z"))
                            .body("services[2].lastReason", equalTo("PgException 53100"))
                            .body("complete", equalTo(false)));
            answer(topics, "invitation-service", "\"2027-01-14T09:05:00Z\"", "null");
            await().untilAsserted(() -> one(200).body("complete", equalTo(true)));
        }
        erase("\"IDENTITY\"", 202)
                .body("classes", containsInAnyOrder("IDENTITY", "CONTACT"))
                .body("complete", equalTo(false));
    }

    @Test
    void somebody_unknown_is_not_found() {
        erase("\"CONTACT\"", 404).contentType("application/problem+json");
        one(404).contentType("application/problem+json");
    }

    @Test
    void what_is_wrong_is_said_field_by_field() {
        erase("", 422).body("errors.field", hasItem("classes"));
        erase("\"NAME\"", 400).contentType("application/problem+json");
        post("{\"classes\":[\"CONTACT\"]}", 422).body("errors.field", hasItem("personId"));
    }

    @Test
    @TestSecurity(user = "drift", roles = Roles.OPERATOR)
    void an_operator_may_not() {
        erase("\"CONTACT\"", 403);
        one(403);
        all(403);
    }

    @Test
    @TestSecurity
    void without_a_token_there_is_nothing_to_see() {
        erase("\"CONTACT\"", 401);
        one(401).contentType("application/problem+json");
        all(401);
    }

    private void answer(TestTopics topics, String service, String at, String reason) {
        topics.publish(
                "persons",
                "dk.naervaer.person.erasure-answered.v1",
                person + "/erasure/" + service,
                1,
                """
                {"personId": "%s", "service": "%s", "classes": ["CONTACT"],
                 "completedAt": %s, "tries": 1, "lastReason": %s}
                """
                        .formatted(person, service, at, reason));
    }

    private ValidatableResponse erase(String classes, int status) {
        return post("{\"personId\":\"%s\",\"classes\":[%s]}".formatted(person, classes), status);
    }

    private static ValidatableResponse post(String body, int status) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(ERASURES)
                .then()
                .statusCode(status);
    }

    private ValidatableResponse one(int status) {
        return given().get(ERASURES + "/" + person).then().statusCode(status);
    }

    private static ValidatableResponse all(int status) {
        return given().get(ERASURES).then().statusCode(status);
    }
}
