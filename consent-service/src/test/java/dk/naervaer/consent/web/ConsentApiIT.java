package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.Published;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "einer", roles = Roles.PATIENT)
@OidcSecurity(claims = @Claim(key = "cpr", value = Neighbours.EINER))
class ConsentApiIT {

    private static final String MAX =
            """
            {"given":"Max","family":"Berggren","relationship":"SONC","phone":"20 12 34 57",
             "email":null,"language":"da","channel":"SMS"}
            """;

    @Inject Neighbours neighbours;

    @Test
    void a_relative_is_named_and_consented_to_and_the_facts_travel_sealed() {
        var patient = neighbours.patient(Neighbours.EINER);
        var relative = named();
        var consent = id(all(relative).statusCode(201).header("Location", startsWith("http")));

        given().get("/api/relatives/" + relative)
                .then()
                .statusCode(200)
                .body("given", equalTo("Max"), "phone", equalTo("+4520123457"))
                .body("email", nullValue());
        given().get("/api/consents/" + consent)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"), "relative.given", equalTo("Max"))
                .body("scope.type", equalTo("ALL"), "until", equalTo("2027-06-30"));
        var facts = neighbours.topics().await("consents", relative, 2);
        assertThat(facts)
                .extracting(Published::type)
                .containsExactly(
                        "dk.naervaer.relative.named.v2", "dk.naervaer.relative.consent-given.v2");
        assertThat(facts.getFirst().json().toString()).doesNotContain("Max", "2012");
        assertThat(facts.getLast().json().path("patient").asText()).isEqualTo(patient.toString());
    }

    @Test
    void a_withdrawal_is_received_and_then_closed_by_the_door() {
        neighbours.patient(Neighbours.EINER);
        var relative = named();
        var consent = id(all(relative).statusCode(201));

        withdrawal(consent)
                .statusCode(202)
                .body("state", equalTo("CLOSING"))
                .body("$", not(hasItem("at")));
        neighbours.doorClosed(consent, relative, "2026-11-22T08:00:00.350Z");
        await().untilAsserted(() ->
                withdrawal(consent)
                        .statusCode(200)
                        .body("state", equalTo("CLOSED"))
                        .body("at", equalTo("2026-11-22T08:00:00.350Z")));
        assertThat(neighbours.topics().await("consents", relative, 4))
                .extracting(Published::type)
                .endsWith(
                        "dk.naervaer.relative.consent-withdrawn.v1",
                        "dk.naervaer.relative.consent-closed.v1");
    }

    @Test
    void a_consent_is_for_one_of_the_patients_own_open_appointments() {
        var einer = neighbours.patient(Neighbours.EINER);
        var foreign = neighbours.booked(neighbours.patient(Neighbours.MAGNUS));
        var own = neighbours.booked(einer);
        var cancelled = neighbours.booked(einer);
        neighbours.cancelled(cancelled);
        var relative = named();

        await().untilAsserted(() -> one(relative, cancelled).statusCode(422));
        one(relative, cancelled).body("errors.field", contains("scope.appointmentId"));
        await().untilAsserted(() -> one(relative, own, "2027-01-13").statusCode(422));
        one(relative, own, "2027-01-13").body("errors.field", contains("until"));
        await().untilAsserted(() -> one(relative, own).statusCode(201));
        one(relative, own)
                .statusCode(409)
                .body("type", equalTo("urn:naervaer:problem:already-given"));
        one(relative, foreign).statusCode(404).contentType("application/problem+json");
    }

    @Test
    void what_is_wrong_is_said_field_by_field_and_repeats_nothing() {
        neighbours.patient(Neighbours.EINER);
        post("/api/relatives", MAX.replace("20 12 34 57", "1234"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains("phone"));
        post("/api/relatives", "{\"given\":").statusCode(400);
        post("/api/relatives", "{\"given\":{\"a\":1}}").statusCode(400);
        post("/api/relatives", "").statusCode(422).body("errors.message", contains("Is required"));
        post("/api/consents", "{}")
                .statusCode(422)
                .body("errors.field", contains("relativeId", "degree", "scope", "until"));
        var relative = named();
        consent(relative, "ATTEND", "2026-11-21").body("errors.field", contains("until"));
        consent(relative, "ATTEND", "2027-11-23").body("errors.field", contains("until"));
        consent(relative, "EVERYTHING", "2027-06-30").body("errors.field", contains("degree"));
        consent(relative, "ATTEND_PART", "2027-06-30").body("errors.field", contains("note"));
    }

    @Test
    void what_is_not_the_patients_own_is_not_there() {
        neighbours.patient(Neighbours.EINER);
        all(UUID.randomUUID().toString()).statusCode(404);
        withdrawal(UUID.randomUUID().toString())
                .statusCode(404)
                .contentType("application/problem+json");
        withdrawal("nonsense").statusCode(404);
        given().get("/api/consents/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "cpr", value = "2512489996"))
    void a_patient_nobody_has_booked_is_told_so() {
        given().get("/api/consents")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:naervaer:problem:unknown-patient"));
        post("/api/relatives", MAX).statusCode(404);
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "cpr", value = "0505239996"))
    void a_child_does_not_consent_where_there_is_no_department_to_ask() {
        neighbours.patient("0505239996");
        all(named())
                .statusCode(422)
                .body("type", equalTo("urn:naervaer:problem:needs-decision"))
                .body("errors.field", contains("relativeId"));
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void staff_have_no_business_here() {
        given().get("/api/consents").then().statusCode(403);
        post("/api/relatives", MAX).statusCode(403);
    }

    private static String named() {
        return id(post("/api/relatives", MAX).statusCode(201));
    }

    private static String id(ValidatableResponse made) {
        return made.extract().path("id");
    }

    private static ValidatableResponse all(String relative) {
        return consent(relative, "ATTEND", "2027-06-30");
    }

    private static ValidatableResponse consent(String relative, String degree, String until) {
        return post(
                "/api/consents",
                """
                {"relativeId":"%s","degree":"%s","scope":{"type":"ALL","appointmentId":null},
                 "until":"%s"}
                """
                        .formatted(relative, degree, until));
    }

    private static ValidatableResponse one(String relative, UUID appointment) {
        return one(relative, appointment, "2027-06-30");
    }

    private static ValidatableResponse one(String relative, UUID appointment, String until) {
        return post(
                "/api/consents",
                """
                {"relativeId":"%s","degree":"ATTEND",
                 "scope":{"type":"APPOINTMENT","appointmentId":"%s"},"until":"%s"}
                """
                        .formatted(relative, appointment, until));
    }

    private static ValidatableResponse withdrawal(String consent) {
        return post("/api/consents/" + consent + "/withdrawal", "");
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json").body(body).post(path).then();
    }
}
