package dk.naervaer.consent.privacy.breach;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dk.naervaer.consent.privacy.Scene;
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
import org.junit.jupiter.api.Test;

/// A patient known since the first of October, with a link that was open from the tenth to the
/// twelfth of November and a consent given on the twenty-second.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "dpo", roles = Roles.PRIVACY_OFFICER)
@OidcSecurity(claims = @Claim(key = "auth_time", value = "9999999999"))
class BreachIT {

    private static final String REPORT = "/api/privacy/breach-report";

    @Inject Scene scene;

    @Test
    void who_and_what_could_be_reached_is_told_by_when_it_was_recorded() {
        var unit = "breach-unit";
        var patient = scene.patient("1007059995", "Muhammed");
        var relative = scene.relative(patient, "Ali");
        var appointment =
                scene.appointment(patient, unit, "2026-10-01T08:00:00Z", "2026-12-01T09:00:00Z");
        var link =
                scene.invited(
                        appointment, relative, "2026-11-10T08:00:00Z", "2026-12-01T09:00:00Z");
        scene.revoked(link, "2026-11-12T08:00:00Z");
        var id = link.toString();
        var person = relative.person().toString();
        await().untilAsserted(() ->
                asked("2026-11-11T00:00:00Z", "2026-11-11T12:00:00Z", unit)
                        .body(of(patient.toString()) + ".invitations", contains(id)));

        asked("2026-11-11T00:00:00Z", "2026-11-11T12:00:00Z", unit)
                .body(of(patient.toString()) + ".classes.size()", equalTo(5))
                .body(of(patient.toString()) + ".consents", empty())
                .body(of(person), nullValue());
        asked("2026-11-12T08:00:01Z", "2026-11-13T00:00:00Z", unit)
                .body(of(patient.toString()) + ".invitations", empty());
        asked("2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z", unit)
                .body(of(person) + ".consents", contains(relative.consent().toString()))
                .body("counts.patients", equalTo(1), "counts.relatives", equalTo(1))
                .body("counts.consents", equalTo(1), "counts.links", equalTo(0));
    }

    @Test
    void nobody_is_reached_before_they_were_known_or_in_another_department() {
        var unit = "breach-others";
        var patient = scene.patient("3101229995", "Ali");
        var person = scene.relative(patient, "Max").person().toString();
        scene.appointment(patient, unit, "2026-10-01T08:00:00Z", "2026-12-01T09:00:00Z");
        await().untilAsserted(() ->
                asked("2027-07-01T00:00:00Z", "2027-07-02T00:00:00Z", unit)
                        .body(of(person) + ".consents", empty()));
        asked("2026-09-01T00:00:00Z", "2026-09-30T00:00:00Z", unit).body("people", empty());
        asked("2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z", "another-unit")
                .body("people", empty())
                .body("counts.patients", equalTo(0));
    }

    @Test
    void what_was_erased_before_could_not_be_read() {
        var unit = "breach-erased";
        var patient = scene.patient("0505059996", "Pia");
        scene.appointment(patient, unit, "2026-10-01T08:00:00Z", "2026-10-02T09:00:00Z");
        await().untilAsserted(() ->
                asked("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z", unit)
                        .body("people.person", contains(patient.toString())));
        given().contentType("application/json")
                .body("{\"personId\":\"" + patient + "\",\"classes\":[\"CONTACT\"]}")
                .post("/api/operations/erasures")
                .then()
                .statusCode(202);

        asked("2026-11-22T00:00:00Z", "2026-11-22T09:00:00Z", unit)
                .body(of(patient.toString()) + ".classes", hasItem("CONTACT"));
        given().queryParam("from", "2026-11-22T08:00:01Z")
                .queryParam("to", "2026-11-23T00:00:00Z")
                .queryParam("unit", unit)
                .queryParam("service", "consent-service")
                .get(REPORT)
                .then()
                .body(of(patient.toString()) + ".classes", not(hasItem("CONTACT")))
                .body(of(patient.toString()) + ".classes", hasItem("EVIDENCE"));
        asked("2026-11-22T08:00:01Z", "2026-11-23T00:00:00Z", unit)
                .body(of(patient.toString()) + ".classes", hasItem("CONTACT"));
    }

    @Test
    void the_answer_is_a_file_or_a_page_of_pseudonyms() {
        var patient = scene.patient("1110109996", "Juliane");
        scene.appointment(patient, "breach-page", "2026-10-01T08:00:00Z", "2026-10-02T09:00:00Z");
        await().untilAsserted(() ->
                form("/file")
                        .statusCode(200)
                        .contentType(startsWith("text/csv"))
                        .body(startsWith("person;role;classes;invitations;consents"))
                        .body(containsString(patient + ";PATIENT;IDENTITY CONTACT")));
        form("").statusCode(200)
                .body(
                        containsString("/privacy/persons/" + patient),
                        not(containsString("Juliane")));
        given().accept("text/csv")
                .queryParam("from", "2026-11-22T08:00:01Z")
                .queryParam("to", "2026-11-23T00:00:00Z")
                .get(REPORT)
                .then()
                .body(containsString(patient.toString()));
    }

    @Test
    void times_that_are_none_are_refused() {
        given().queryParam("from", "i går").get(REPORT).then().statusCode(422);
        given().queryParam("from", "2026-11-23T00:00:00Z")
                .queryParam("to", "2026-11-22T00:00:00Z")
                .get(REPORT)
                .then()
                .statusCode(422)
                .body("errors.field", contains("to"));
        given().accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("from", "2026-11-23T00:00")
                .formParam("to", "2026-11-22T00:00")
                .formParam("unit", Scene.HOSTILE)
                .post("/privacy/breach")
                .then()
                .statusCode(422)
                .body(containsString("det tidligste først"))
                .body(containsString("&lt;script&gt;"), not(containsString("<script>alert")));
    }

    private static String of(String person) {
        return "people.find { it.person == '" + person + "' }";
    }

    private static ValidatableResponse asked(String from, String to, String unit) {
        return given().queryParam("from", from)
                .queryParam("to", to)
                .queryParam("unit", unit)
                .get(REPORT)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse form(String below) {
        return given().accept("*/*")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("from", "2026-11-22T00:00")
                .formParam("to", "2026-11-22T12:00")
                .formParam("unit", "breach-page")
                .formParam("service", "")
                .post("/privacy/breach" + below)
                .then();
    }
}
