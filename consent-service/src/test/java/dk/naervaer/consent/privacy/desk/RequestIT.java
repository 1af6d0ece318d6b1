package dk.naervaer.consent.privacy.desk;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.naervaer.consent.privacy.Scene;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.testing.NaervaerTestResource;
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

/// Requests for erasure, through the API of the desk.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "dpo", roles = Roles.PRIVACY_OFFICER)
@OidcSecurity(claims = @Claim(key = "auth_time", value = "9999999999"))
class RequestIT {

    private static final String PERSONS = "/api/privacy/persons/";
    private static final String REQUESTS = "/api/privacy/erasure-requests/";

    @Inject Scene scene;

    @Test
    void a_request_is_answered_class_by_class_and_then_carried_out() {
        var patient = scene.somebody("Sverre");
        seen(patient);
        var request = asked(patient);
        given().get(REQUESTS + request)
                .then()
                .statusCode(200)
                .body("name", equalTo("Sverre Lauridsen"))
                .body("lines.keyClass", hasItems("IDENTITY", "CONTACT", "EVIDENCE"))
                .body(line("CONTACT", "proposal.kind"), equalTo("ERASED"))
                .body(line("EVIDENCE", "proposal.kind"), equalTo("KEPT_UNTIL"))
                .body(line("EVIDENCE", "proposal.until"), equalTo("2036-11-01"));
        answeredAndGone(patient, request);
    }

    private static void answeredAndGone(PersonId patient, String request) {
        answer(request, said("CONTACT", "ERASED") + "," + said("MESSAGE", "ERASED"))
                .statusCode(200)
                .body("request.stage", equalTo("TO_ANSWER"));
        answer(
                        request,
                        said("EVIDENCE", "KEPT_UNTIL")
                                + ","
                                + said("IDENTITY", "KEPT_UNTIL")
                                + ",{\"keyClass\":\"ACCESS\",\"kind\":\"REFUSED\",\"reason\":\"Sag 12\"}")
                .statusCode(200)
                .body("request.stage", equalTo("UNDER_WAY"))
                .body(line("ACCESS", "reason"), equalTo("Sag 12"))
                .body(
                        "progress.service",
                        contains("booking-service", "consent-service", "invitation-service"));
        given().get(PERSONS + patient)
                .then()
                .body("someone.readable", not(hasItem("CONTACT")))
                .body("someone.readable", hasItem("EVIDENCE"));
    }

    @Test
    void a_failing_service_stays_visible_until_it_has_done_its_part() {
        var patient = scene.patient("1509819996", "Brita");
        var request = asked(patient, "CONTACT\",\"MESSAGE");
        answer(request, said("CONTACT", "ERASED") + "," + said("MESSAGE", "ERASED"))
                .statusCode(200);
        scene.erased(patient, "booking-service", "\"CONTACT\",\"MESSAGE\"", "");
        scene.erased(patient, "invitation-service", "", "PgException 53100");
        await().untilAsserted(() ->
                given().get(REQUESTS + request)
                        .then()
                        .body("request.stage", equalTo("UNDER_WAY"))
                        .body("progress[2].lastReason", equalTo("PgException 53100")));
        scene.erased(patient, "invitation-service", "\"CONTACT\",\"MESSAGE\"", "");
        await().untilAsserted(() ->
                given().get(REQUESTS + request)
                        .then()
                        .body("request.stage", equalTo("COMPLETE"))
                        .body("request.parts.at", hasItem("2026-11-22T08:00:02Z"))
                        .body("proofs.type", hasItem("erasure-request-completed.v1"))
                        .body("proofs.actor", hasItem("staff:dpo")));
    }

    @Test
    void a_legal_hold_refuses_erasure_and_lets_it_go_on_when_it_is_lifted() {
        var patient = scene.patient("0201919995", "EK");
        seen(patient);
        var request = asked(patient);
        hold(patient, "{\"reason\":\"Klagesag\",\"until\":\"2027-06-30\"}").statusCode(204);
        hold(patient, "{\"reason\":\"En anden\"}")
                .statusCode(409)
                .body("type", equalTo("urn:naervaer:problem:legal-hold"));
        given().get(PERSONS + patient)
                .then()
                .body("hold.reason", equalTo("Klagesag"), "hold.placedBy", equalTo("staff:dpo"))
                .body("proposals.kind", hasItem("REFUSED"));
        answer(request, said("CONTACT", "ERASED"))
                .statusCode(409)
                .body("type", equalTo("urn:naervaer:problem:legal-hold"))
                .body("errors.field", contains("CONTACT"));
        given().delete(PERSONS + patient + "/legal-hold").then().statusCode(204);
        given().delete(PERSONS + patient + "/legal-hold").then().statusCode(409);
        answer(request, said("CONTACT", "ERASED")).statusCode(200);
    }

    @Test
    void what_is_wrong_with_an_answer_is_said_class_by_class() {
        var patient = scene.patient("1502799995", "Odd Haugen");
        var request = asked(patient);
        answer(request, said("ACCESS", "REFUSED") + "," + said("EVIDENCE", "KEPT_UNTIL"))
                .statusCode(422)
                .body("errors.field", contains("ACCESS", "EVIDENCE"))
                .body("errors.message", hasItems("Needs a reason", Wrong.NO_DAY.sentence()));
        answer(request, "").statusCode(422);
        answer(request, said("CONTACT", "ERASED")).statusCode(200);
        answer(request, said("CONTACT", "KEPT_UNTIL")).statusCode(422);
        hold(patient, "{\"reason\":\" \"}")
                .statusCode(422)
                .body("errors.field", contains("reason"));
        hold(patient, "{\"reason\":\"x\",\"until\":\"2026-11-21\"}").statusCode(422);
        hold(patient, "{\"reason\":\"x\",\"until\":\"snart\"}").statusCode(422);
        given().contentType("application/json")
                .body("{}")
                .post(PERSONS + patient + "/erasure-requests")
                .then()
                .statusCode(409);
    }

    @Test
    void merged_pseudonyms_go_together_and_are_done_when_the_last_of_them_is() {
        var replacement = scene.patient("9902029995", "Ukendt");
        var patient = scene.patient("2911829996", "Kirsten");
        scene.merged(replacement, patient);
        var request = asked(patient, "CONTACT");
        answer(request, said("CONTACT", "ERASED")).body("request.stage", equalTo("UNDER_WAY"));
        for (var service : new String[] {"booking-service", "invitation-service"})
            scene.erased(patient, service, "\"CONTACT\"", "");
        scene.erased(replacement, "booking-service", "\"CONTACT\"", "");
        await().untilAsserted(() ->
                given().get(REQUESTS + request)
                        .then()
                        .body("progress[0].completedAt", notNullValue())
                        .body("progress[2].completedAt", nullValue()));
        scene.erased(replacement, "invitation-service", "\"CONTACT\"", "");
        await().untilAsserted(() ->
                given().get(REQUESTS + request).then().body("request.stage", equalTo("COMPLETE")));
    }

    @Test
    void a_report_of_a_relative_says_how_they_were_named_and_not_by_whom() {
        var patient = scene.patient("0505239996", "Aya");
        var relative = scene.relative(patient, "Rasmus");
        given().accept("application/json")
                .get(PERSONS + relative.person() + "/report")
                .then()
                .statusCode(200)
                .body("namedAs.given", contains("Rasmus"), "identity", nullValue())
                .body(not(containsString(patient.toString())));
        given().accept("application/pdf")
                .get(PERSONS + relative.person() + "/report")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", notNullValue());
    }

    @Test
    void a_person_is_found_by_number_and_a_stranger_is_not() {
        var patient = scene.patient("1502829995", "Knut Odvar");
        search("150282-9995").statusCode(200).body("someone.id", equalTo(patient.toString()));
        search("2512489996").statusCode(404);
        search("150282").statusCode(422).body("errors.field", contains("civilNumber"));
        given().get(PERSONS + UUID.randomUUID()).then().statusCode(404);
        given().get(REQUESTS + UUID.randomUUID()).then().statusCode(404);
    }

    private void seen(PersonId patient) {
        var appointment =
                scene.appointment(
                        patient,
                        "herlev-kardiologi",
                        "2026-10-01T08:00:00Z",
                        "2026-11-01T09:00:00Z");
        scene.cancelled(
                scene.appointment(
                        patient,
                        "herlev-kardiologi",
                        "2026-10-01T08:00:00Z",
                        "2027-02-01T09:00:00Z"),
                "2026-10-02T08:00:00Z");
        await().untilAsserted(() ->
                given().accept("application/json")
                        .get(PERSONS + patient + "/report")
                        .then()
                        .body("appointments.id", hasItem(appointment.toString())));
        await().untilAsserted(() ->
                given().get(PERSONS + patient)
                        .then()
                        .body(
                                "proposals.find { it.keyClass == 'EVIDENCE' }.until",
                                equalTo("2036-11-01")));
    }

    private static String asked(PersonId person) {
        return asked(person, "IDENTITY\",\"CONTACT\",\"MESSAGE\",\"EVIDENCE\",\"ACCESS");
    }

    private static String asked(PersonId person, String classes) {
        return given().contentType("application/json")
                .body("{\"classes\":[\"" + classes + "\"]}")
                .post(PERSONS + person + "/erasure-requests")
                .then()
                .statusCode(201)
                .header("Location", containsString(REQUESTS))
                .extract()
                .path("id");
    }

    private static String line(String keyClass, String path) {
        return "lines.find { it.keyClass == '" + keyClass + "' }." + path;
    }

    private static String said(String keyClass, String kind) {
        return "{\"keyClass\":\"%s\",\"kind\":\"%s\"}".formatted(keyClass, kind);
    }

    private static ValidatableResponse answer(String request, String answers) {
        return given().contentType("application/json")
                .body("{\"answers\":[" + answers + "]}")
                .post(REQUESTS + request + "/answers")
                .then();
    }

    private static ValidatableResponse hold(PersonId person, String body) {
        return given().contentType("application/json")
                .body(body)
                .put(PERSONS + person + "/legal-hold")
                .then();
    }

    private static ValidatableResponse search(String number) {
        return given().contentType("application/json")
                .body("{\"civilNumber\":\"" + number + "\"}")
                .post(PERSONS + "search")
                .then();
    }
}
