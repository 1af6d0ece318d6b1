package dk.naervaer.booking.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who may do what at the doors of the EPJs and of their engineers, cell by cell.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class IntakeAccessIT {

    /// One door: how it is asked, and who may.
    private record Door(String method, String path, String type, String role) {}

    private static final String FHIR = "application/fhir+json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<Door> DOORS =
            Set.of(
                    new Door(
                            "PUT", "/fhir/r4/Appointment?identifier=a%7Cb", FHIR, Roles.EPJ_SYSTEM),
                    new Door(
                            "GET", "/fhir/r4/Appointment?identifier=a%7Cb", FHIR, Roles.EPJ_SYSTEM),
                    new Door(
                            "GET",
                            "/fhir/r4/Appointment/" + UUID.randomUUID(),
                            FHIR,
                            Roles.EPJ_SYSTEM),
                    new Door("POST", "/fhir/r4", FHIR, Roles.EPJ_SYSTEM),
                    new Door("POST", "/fhir/r4/Appointment", FHIR, Roles.EPJ_SYSTEM),
                    new Door("POST", "/fhir/r4/Appointment/_search", FORM, Roles.EPJ_SYSTEM),
                    new Door(
                            "PUT",
                            "/fhir/r4/Appointment/" + UUID.randomUUID(),
                            FHIR,
                            Roles.EPJ_SYSTEM),
                    new Door("POST", "/fhir/r4/Patient", FHIR, Roles.EPJ_SYSTEM),
                    new Door("PUT", "/fhir/r4/Patient/7", FHIR, Roles.EPJ_SYSTEM),
                    new Door("POST", "/fhir/r4/AppointmentResponse", FHIR, Roles.EPJ_SYSTEM),
                    new Door("GET", "/fhir/r4/AppointmentResponse", FHIR, Roles.EPJ_SYSTEM),
                    new Door("GET", "/fhir/r4/AppointmentResponse/7", FHIR, Roles.EPJ_SYSTEM),
                    new Door("POST", "/fhir/r4/Subscription", FHIR, Roles.EPJ_SYSTEM),
                    new Door("GET", "/fhir/r4/Subscription", FHIR, Roles.EPJ_SYSTEM),
                    new Door("GET", "/fhir/r4/Subscription/7", FHIR, Roles.EPJ_SYSTEM),
                    new Door("PUT", "/fhir/r4/Subscription/7", FHIR, Roles.EPJ_SYSTEM),
                    new Door("DELETE", "/fhir/r4/Subscription/7", FHIR, Roles.EPJ_SYSTEM),
                    new Door("POST", "/hl7/v2", "application/hl7-v2", Roles.EPJ_SYSTEM),
                    new Door("POST", "/events", "application/cloudevents+json", Roles.EPJ_SYSTEM),
                    new Door("POST", "/api/import", "application/x-ndjson", Roles.EPJ_SYSTEM),
                    new Door("GET", "/api/import/" + UUID.randomUUID(), FHIR, Roles.EPJ_SYSTEM),
                    new Door("GET", "/integration", FORM, Roles.OPERATOR),
                    new Door("GET", "/integration/state", FORM, Roles.OPERATOR),
                    new Door("POST", "/integration/try", FORM, Roles.OPERATOR),
                    new Door(
                            "POST",
                            "/integration/messages/" + UUID.randomUUID() + "/resend",
                            FORM,
                            Roles.OPERATOR),
                    new Door(
                            "POST",
                            "/integration/messages/" + UUID.randomUUID() + "/dismiss",
                            FORM,
                            Roles.OPERATOR),
                    new Door("GET", "/integration/epjs/new", FORM, Roles.OPERATOR),
                    new Door("GET", "/integration/epjs/epj-demo", FORM, Roles.OPERATOR),
                    new Door("POST", "/integration/epjs", FORM, Roles.OPERATOR),
                    new Door("GET", "/api/epjs", "application/json", Roles.OPERATOR),
                    new Door("GET", "/api/epjs/epj-demo", "application/json", Roles.OPERATOR),
                    new Door("PUT", "/api/epjs/epj-demo", "application/json", Roles.OPERATOR));

    @Test
    void nobody_gets_in_without_signing_in() {
        assertThat(answers().values()).containsOnly(401);
    }

    @Test
    @TestSecurity(user = "epj-demo", roles = Roles.EPJ_SYSTEM)
    void an_epj_reaches_the_intake_and_nothing_else() {
        onlyFor(Roles.EPJ_SYSTEM);
    }

    @Test
    @TestSecurity(user = "drift", roles = Roles.OPERATOR)
    void an_engineer_reaches_the_set_up_and_nothing_else() {
        onlyFor(Roles.OPERATOR);
    }

    @Test
    @TestSecurity(user = "einer", roles = Roles.PATIENT)
    void a_patient_reaches_none_of_it() {
        onlyFor("nobody");
    }

    @Test
    @TestSecurity(
            user = "ansat",
            roles = {
                Roles.SECRETARY,
                Roles.CLINICIAN,
                Roles.COORDINATOR,
                Roles.MANAGER,
                Roles.PRIVACY_OFFICER
            })
    void no_other_staff_reach_any_of_it() {
        onlyFor("nobody");
    }

    @Test
    @TestSecurity(user = "epj-unknown", roles = Roles.EPJ_SYSTEM)
    void a_client_that_nobody_has_registered_is_told_so() {
        given().urlEncodingEnabled(false)
                .get("/fhir/r4/Appointment?identifier=a%7Cb")
                .then()
                .statusCode(403)
                .body(containsString("not registered as an EPJ"));
    }

    private static void onlyFor(String role) {
        answers()
                .forEach((door, status) -> {
                    if (door.role().equals(role))
                        assertThat(status).as("%s", door).isNotIn(401, 403).isLessThan(500);
                    else assertThat(status).as("%s", door).isEqualTo(403);
                });
    }

    private static Map<Door, Integer> answers() {
        var answers = new LinkedHashMap<Door, Integer>();
        DOORS.forEach(door -> answers.put(door, ask(door)));
        return answers;
    }

    private static int ask(Door door) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", door.type())
                .request(door.method(), door.path())
                .statusCode();
    }
}
