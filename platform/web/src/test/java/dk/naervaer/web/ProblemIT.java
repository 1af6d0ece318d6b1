package dk.naervaer.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemIT {

    @Test
    void a_body_that_is_not_json_is_unreadable() {
        problem(post("{\"given\": Max}"), 400)
                .body("detail", startsWith("Line 1"))
                .body(not(containsString("Max")));
    }

    @Test
    void a_value_of_the_wrong_type_names_the_field_and_not_the_value() {
        problem(post("{\"given\":\"Max\",\"age\":\"0201609995x\"}"), 400)
                .body("errors.field", hasItem("age"))
                .body(not(containsString("0201609995")));
    }

    @Test
    void a_missing_value_breaks_a_rule() {
        problem(post("{\"given\":\"\"}"), 422).body("errors.field", hasItem("given"));
    }

    @Test
    void an_empty_body_is_refused() {
        given().contentType(ContentType.JSON)
                .post("/api/trial")
                .then()
                .statusCode(not(equalTo(500)));
    }

    @Test
    void what_is_not_there_is_not_found() {
        problem(given().get("/api/trial/missing").then(), 404);
        problem(given().get("/api/nowhere").then(), 404);
    }

    @Test
    void a_method_that_is_not_answered_says_which_are() {
        problem(given().delete("/api/trial").then(), 405);
    }

    @Test
    void other_media_types_are_refused_both_ways() {
        problem(given().contentType("text/csv").body("a").post("/api/trial").then(), 415);
        problem(given().accept("image/png").get("/api/trial/missing").then(), 406);
    }

    @Test
    void a_body_beyond_the_limit_is_refused() {
        post("{\"given\":\"" + "x".repeat(3_000_000) + "\"}").statusCode(413);
    }

    @Test
    void a_refusal_keeps_its_name() {
        problem(given().get("/api/trial/refused").then(), 409)
                .body("type", equalTo("urn:naervaer:problem:already-cancelled"))
                .body("title", equalTo("Already cancelled"));
    }

    @Test
    void what_passes_by_itself_is_to_be_tried_again_and_is_no_defect() {
        problem(given().get("/api/trial/away").then(), 503)
                .header("Retry-After", "5")
                .body("title", equalTo("This is not possible right now; try again shortly"))
                .body(not(containsString("0201609995")));
    }

    @Test
    void a_defect_gives_a_reference_and_no_more() {
        problem(given().get("/api/trial/broken").then(), 500)
                .body("instance", startsWith("urn:trace:"))
                .body(not(containsString("0201609995")));
    }

    @Test
    void without_a_token_there_is_no_answer_and_no_redirect() {
        problem(given().redirects().follow(false).get("/api/trial/secret").then(), 401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    @TestSecurity(user = "einer", roles = Roles.PATIENT)
    void the_wrong_role_is_forbidden() {
        problem(given().get("/api/trial/secret").then(), 403);
    }

    @Test
    void below_fhir_the_service_has_its_own_words() {
        given().get("/fhir/r4/Appointment/1")
                .then()
                .statusCode(404)
                .contentType("application/fhir+json")
                .body("resourceType", equalTo("OperationOutcome"));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/trial").then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(status));
    }
}
