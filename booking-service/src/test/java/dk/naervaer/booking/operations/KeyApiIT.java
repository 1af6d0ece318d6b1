package dk.naervaer.booking.operations;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "drift", roles = Roles.OPERATOR)
class KeyApiIT {

    static final String KEYS = "/api/operations/keys/";

    @Inject PersonalData personalData;

    final UUID person = UUID.randomUUID();

    @Test
    void a_persons_key_gets_a_newer_version() {
        personalData.issue(new PersonId(person)).await().atMost(Duration.ofSeconds(20));
        rotate(200).body("version", equalTo(2)).body("class", equalTo("CONTACT"));
        rotate(200).body("version", equalTo(3));
    }

    @Test
    void somebody_without_keys_is_not_found() {
        rotate(404).contentType("application/problem+json");
        post("rotate", "{}", 422).body("errors.field", hasItem("personId"));
    }

    @Test
    void rewrapping_is_begun_and_tells_how_many_are_left() {
        personalData.issue(new PersonId(person)).await().atMost(Duration.ofSeconds(20));
        post("rewrap", "", 202).body("keys", greaterThanOrEqualTo(5));
        await().untilAsserted(() ->
                given().get(KEYS + "rewrap")
                        .then()
                        .statusCode(200)
                        .body("left", equalTo(0))
                        .body("running", equalTo(false)));
    }

    @Test
    @TestSecurity(user = "databeskyttelse", roles = Roles.PRIVACY_OFFICER)
    void a_privacy_officer_may_not() {
        rotate(403);
        post("rewrap", "", 403);
        given().get(KEYS + "rewrap").then().statusCode(403);
    }

    @Test
    @TestSecurity
    void without_a_token_nothing_is_done() {
        rotate(401).contentType("application/problem+json");
        post("rewrap", "", 401);
    }

    private ValidatableResponse rotate(int status) {
        return post(
                "rotate", "{\"personId\":\"%s\",\"class\":\"CONTACT\"}".formatted(person), status);
    }

    private static ValidatableResponse post(String what, String body, int status) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(KEYS + what)
                .then()
                .statusCode(status);
    }
}
