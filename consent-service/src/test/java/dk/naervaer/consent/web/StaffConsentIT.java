package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.Published;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "kliniker", roles = Roles.CLINICIAN)
@OidcSecurity(
        claims = {
            @Claim(key = "units", value = "[\"herlev-gentofte\"]", type = ClaimType.JSON_ARRAY),
            @Claim(key = "name", value = "Karen Kliniker")
        })
class StaffConsentIT {

    private static final String RASMUS = "0504909989";
    private static final String MAX = "0107729995";

    @Inject Neighbours neighbours;
    @Inject Callers callers;

    @AfterEach
    void nobodyIsSignedIn() {
        callers.nobody();
    }

    @Test
    void what_the_patient_said_by_phone_is_written_down_in_one_form() {
        var appointment = appointment(RASMUS);
        page(appointment).body(containsString("Skriv et samtykke ned"));
        form("Gurli")
                .formParam("whyNotWritten", "Sengeliggende")
                .post(path(appointment))
                .then()
                .statusCode(303);
        page(appointment)
                .body(containsString("Gurli Holm"))
                .body(containsString("Må være med"), not(containsString("Sengeliggende")));
    }

    @Test
    void a_spoken_consent_is_refused_without_check_and_reason() {
        var appointment = appointment(RASMUS);
        api(appointment, "consents", "{\"relative\":%s,\"form\":\"PHONE\"}".formatted(relative()))
                .statusCode(422)
                .body("errors.field", contains("identityCheck", "whyNotWritten"));
        api(appointment, "consents", "{\"relative\":%s,\"form\":\"WRITTEN\"}".formatted(relative()))
                .statusCode(422)
                .body("errors.field", contains("form", "identityCheck", "whyNotWritten"));
        api(appointment, "consents", "{}").statusCode(422);
    }

    @Test
    void the_fact_says_by_what_right_and_how_and_hides_why() {
        var appointment = appointment(RASMUS);
        var consent =
                api(
                                appointment,
                                "consents",
                                """
                                {"relative":%s,"form":"BEDSIDE","identityCheck":"PHOTO_ID",
                                 "whyNotWritten":"Armen i gips"}
                                """
                                        .formatted(relative()))
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        var fact = fact(consent);
        assertThat(fact.path("giver").path("capacity").asText()).isEqualTo("SELF");
        assertThat(fact.path("giver").path("form").asText()).isEqualTo("BEDSIDE");
        assertThat(fact.path("grant").path("until").asText()).isEqualTo("2027-04-14");
        assertThat(fact.toString()).doesNotContain("gips", "Bodil");
    }

    @Test
    void a_clinician_discloses_until_the_patient_can_decide_and_the_patient_sees_it() {
        var appointment = appointment(MAX);
        api(appointment, "disclosures", "{\"relative\":%s}".formatted(relative()))
                .statusCode(422)
                .body("errors.field", contains("reason"));
        api(
                        appointment,
                        "disclosures",
                        "{\"relative\":%s,\"reason\":\"Bevidstløs\"}".formatted(relative()))
                .statusCode(201);
        page(appointment).body(containsString("Bodil Holm"), containsString("Må være med"));
        callers.citizen(MAX, "Max Test Berggren");
        Written.page("/")
                .body(containsString("Bodil Holm"))
                .body(containsString("Afdelingen har besluttet det uden dit samtykke"));

        callers.staff("sekretaer", Roles.SECRETARY, "Sara Sekretær", "herlev-gentofte");
        able(appointment).statusCode(403);
        callers.staff("kliniker", Roles.CLINICIAN, "Karen Kliniker", "herlev-gentofte");
        record(appointment).body(containsString("Nogen er lukket ind uden samtykke"));
        able(appointment).statusCode(303);
        record(appointment).body(not(containsString("Nogen er lukket ind uden samtykke")));
        page(appointment).body(containsString("Bodil Holm"), not(containsString("Må være med")));
        callers.citizen(MAX, "Max Test Berggren");
        given().get("/api/consents").then().body("state", contains("LAPSED"));
    }

    private static ValidatableResponse record(UUID appointment) {
        return given().accept("text/html")
                .get("/appointments/" + appointment + "/record")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse able(UUID appointment) {
        return given().redirects()
                .follow(false)
                .post("/appointments/" + appointment + "/record/ability")
                .then();
    }

    @Test
    void
            of_who_was_said_to_have_died_by_mistake_staff_write_consents_again_and_see_why_links_are_closed() {
        var appointment = appointment(RASMUS);
        var patient = neighbours.patient(RASMUS);
        var consent =
                """
                {"relative":%s,"form":"PHONE","identityCheck":"CPR_AND_NAME","whyNotWritten":"x"}
                """
                        .formatted(relative());
        neighbours.died(patient, "2026-12-01T09:00:00Z");
        await().untilAsserted(() ->
                api(appointment, "consents", consent)
                        .statusCode(422)
                        .body("errors.message", contains("The patient has died")));
        neighbours.lives(patient, "2026-12-01T10:00:00Z");
        await().untilAsserted(() ->
                page(appointment)
                        .body(containsString("Patienten lever"))
                        .body(containsString("links til pårørende blev lukket")));
        api(appointment, "consents", consent).statusCode(201);
    }

    @Test
    void staff_do_not_let_themselves_in() {
        var appointment = appointment(RASMUS);
        var self = relative().replace("Bodil", "Karen").replace("Holm", "Kliniker");
        api(
                        appointment,
                        "consents",
                        """
                        {"relative":%s,"form":"PHONE","identityCheck":"CPR_AND_NAME",
                         "whyNotWritten":"x"}
                        """
                                .formatted(self))
                .statusCode(422)
                .body("errors.message", contains(containsString("Nobody lets themself in")));
        api(appointment, "disclosures", "{\"relative\":%s,\"reason\":\"x\"}".formatted(self))
                .statusCode(422);
    }

    @Test
    void a_child_is_not_decided_for_by_a_form_but_by_a_clinician() {
        var appointment = appointment("0505159995");
        api(
                        appointment,
                        "consents",
                        """
                        {"relative":%s,"form":"PHONE","identityCheck":"CPR_AND_NAME",
                         "whyNotWritten":"x","capacity":"PARENT","giver":"Kirsten Berggren"}
                        """
                                .formatted(relative()))
                .statusCode(202);
        given().get("/api/cases")
                .then()
                .body("find { it.relative == 'Bodil Holm' }.giver", equalTo("Kirsten Berggren"));
        page(appointment).body(containsString("Bodil Holm"), not(containsString("Må være med")));
    }

    @Test
    @OidcSecurity(
            claims =
                    @Claim(
                            key = "units",
                            value = "[\"rigshospitalet\"]",
                            type = ClaimType.JSON_ARRAY))
    void of_another_hospitals_appointment_there_is_nothing() {
        var appointment = neighbours.booked(neighbours.patient(RASMUS));
        given().accept("text/html").get(path(appointment)).then().statusCode(404);
        api(appointment, "consents", "{\"relative\":%s,\"form\":\"PHONE\"}".formatted(relative()))
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    @OidcSecurity(
            claims =
                    @Claim(
                            key = "units",
                            value = "[\"herlev-gentofte\"]",
                            type = ClaimType.JSON_ARRAY))
    void a_secretary_discloses_nothing() {
        var appointment = appointment(RASMUS);
        page(appointment).body(not(containsString("Luk ind uden samtykke")));
        api(appointment, "disclosures", "{}").statusCode(403);
    }

    private UUID appointment(String cpr) {
        neighbours.unit("herlev-gentofte", "Herlev og Gentofte Hospital", "region");
        neighbours.unit("herlev-kardiologi", "Hjerteafdelingen", "herlev-gentofte");
        PersonId patient = neighbours.patient(cpr);
        var id = neighbours.booked(patient);
        await().untilAsserted(
                        () -> given().accept("text/html").get(path(id)).then().statusCode(200));
        return id;
    }

    private JsonNode fact(String consent) {
        return neighbours.topics().await("consents", all -> find(all, consent).isPresent()).stream()
                .map(Published::json)
                .filter(json -> json.path("consentId").asText().equals(consent))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Published> find(List<Published> all, String consent) {
        return all.stream()
                .filter(one -> one.json().path("consentId").asText().equals(consent))
                .findFirst();
    }

    private static String relative() {
        return """
        {"given":"Bodil","family":"Holm","relationship":"FRND","phone":"20123457",
         "language":"da","channel":"SMS"}
        """;
    }

    private static RequestSpecification form(String given) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("relativeId", "")
                .formParam("given", given)
                .formParam("family", "Holm")
                .formParam("relationship", "FRND")
                .formParam("phone", "20123457")
                .formParam("phoneAgain", "20 12 34 57")
                .formParam("degree", "ATTEND")
                .formParam("form", "PHONE")
                .formParam("identityCheck", "CPR_AND_NAME")
                .formParam("capacity", "SELF");
    }

    private static ValidatableResponse page(UUID appointment) {
        return given().accept("text/html").get(path(appointment)).then().statusCode(200);
    }

    private static String path(UUID appointment) {
        return "/appointments/" + appointment + "/consents";
    }

    private static ValidatableResponse api(UUID appointment, String what, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/appointments/" + appointment + "/" + what)
                .then();
    }
}
