package dk.naervaer.booking.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "drift", roles = Roles.OPERATOR)
class RelayOperationsIT {

    private static final String RELAY = "/api/operations/relay";

    @Test
    void an_operator_sees_whether_facts_flow() {
        given().get(RELAY)
                .then()
                .statusCode(200)
                .body("lagMillis", lessThan(30_000))
                .body("restored", equalTo(false));
    }

    @Test
    void a_topic_is_published_again_and_the_standing_tells_when_it_is_done() {
        post("republish", "{\"topic\":\"units\"}").statusCode(202);
        Awaitility.await()
                .untilAsserted(() ->
                        given().get(RELAY)
                                .then()
                                .body(
                                        "republishing.findAll { it.what == 'units' }.done",
                                        hasItem(true)));
        given().get(RELAY)
                .then()
                .body("republishing.find { it.what == 'units' }.sent", greaterThan(0))
                .body("republishing.find { it.what == 'units' }.failure", nullValue());
    }

    @Test
    void what_to_publish_again_must_be_said() {
        post("republish", "{}")
                .statusCode(422)
                .body("title", equalTo("Either a topic or a stream is required"));
        post("republish", "{\"topic\":\"units\",\"stream\":\"unit/1\"}").statusCode(422);
        post("republish", "{\"stream\":\"unit\"}")
                .statusCode(422)
                .body("title", equalTo("A stream is written as aggregate/id"));
        post("republish", "{\"topic\":\"nowhere\"}")
                .statusCode(404)
                .body("title", equalTo("This service publishes nothing on that topic"));
    }

    @Test
    void the_published_facts_verify() {
        post("verify", "").statusCode(200).body("wrong", nullValue()).body("facts", greaterThan(0));
    }

    @Test
    void a_store_that_was_not_restored_is_not_rebased() {
        post("rebase", "").statusCode(200).body("rebased", equalTo(false));
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void staff_operate_nothing() {
        given().get(RELAY).then().statusCode(403);
        for (var what : new String[] {"republish", "verify", "rebase"})
            post(what, "{}").statusCode(403).body("status", equalTo(403));
    }

    @Test
    @TestSecurity
    void nobody_operates_nothing() {
        given().get(RELAY).then().statusCode(401);
        post("verify", "").statusCode(401);
    }

    private static ValidatableResponse post(String what, String body) {
        return given().contentType("application/json").body(body).post(RELAY + "/" + what).then();
    }
}
