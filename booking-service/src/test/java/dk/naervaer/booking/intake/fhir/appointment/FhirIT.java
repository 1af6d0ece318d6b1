package dk.naervaer.booking.intake.fhir.appointment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.Published;
import dk.naervaer.testing.TestTopics;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-demo", roles = Roles.EPJ_SYSTEM)
class FhirIT {

    private static final String EINERS_CPR = "0201609995";

    private final Messages messages = new Messages();

    @Test
    void an_appointment_is_booked_repeated_moved_cancelled_and_published() {
        var location =
                put(messages.text("booked"))
                        .statusCode(201)
                        .header("ETag", "W/\"2\"")
                        .extract()
                        .header("Location");
        var id = location.substring(location.lastIndexOf('/') + 1);
        put(messages.text("booked")).statusCode(200).header("ETag", "W/\"2\"");
        put(messages.text("moved")).statusCode(200).header("ETag", "W/\"4\"");
        put(messages.text("cancelled")).statusCode(200);
        try (var topics = new TestTopics()) {
            var facts = topics.await("appointments", id, 3);
            assertThat(facts)
                    .extracting(Published::type)
                    .startsWith(
                            "dk.naervaer.appointment.booked.v1",
                            "dk.naervaer.appointment.told.v1",
                            "dk.naervaer.appointment.moved.v1");
            assertThat(facts.getFirst().json().at("/department/unit").asText())
                    .isEqualTo("herlev-kardiologi");
            assertThat(facts.getFirst().headers()).containsEntry("ce_actor", "epj:epj-demo");
            assertThat(facts)
                    .allSatisfy(
                            fact -> assertThat(fact.value()).doesNotContain(EINERS_CPR, "Einer"));
        }
    }

    @Test
    void an_appointment_can_be_read_again_with_its_patient() {
        put(messages.text("booked")).statusCode(201);
        var id =
                search().statusCode(200)
                        .body("resourceType", equalTo("Bundle"))
                        .body("total", equalTo(1))
                        .extract()
                        .<String>path("entry[0].resource.id");
        fhir().get("/fhir/r4/Appointment/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "W/\"2\"")
                .body("status", equalTo("booked"))
                .body("identifier[0].value", equalTo(messages.value()))
                .body("start", equalTo("2027-01-14T10:00:00+01:00"))
                .body("contained[0].identifier[0].value", equalTo(EINERS_CPR))
                .body("contained[0].name[0].family", equalTo("Lauridsen"));
    }

    @Test
    void a_change_can_insist_on_the_version_it_was_made_on() {
        put(messages.text("booked")).statusCode(201);
        outcome(put(fhir().header("If-Match", "W/\"7\""), messages.text("moved")), 412);
        put(fhir().header("If-Match", "W/\"2\""), messages.text("moved")).statusCode(200);
        outcome(put(fhir().header("If-Match", "seven"), messages.text("booked")), 400);
    }

    @Test
    void what_cannot_be_read_is_refused() {
        outcome(put("{\"resourceType\": \"Appointment\", "), 400);
        outcome(put(""), 400);
        outcome(put("[1]"), 400);
        outcome(put("{\"resourceType\": \"Patient\"}"), 400);
        outcome(fhir().body(messages.text("booked")).put("/fhir/r4/Appointment").then(), 400);
        outcome(fhir().contentType("text/plain").body("x").put("/fhir/r4/Appointment").then(), 415);
        outcome(fhir().accept("text/turtle").get("/fhir/r4/metadata").then(), 406);
    }

    @Test
    void what_breaks_a_rule_is_refused_by_name() {
        wrong(messages.endsBeforeItStarts(), "Appointment.end");
        wrong(without("\"booked\"", "\"perhaps\""), "Appointment.status");
        wrong(without("2027-01-14T10:00:00+01:00", "2027-01-14T10:00:00"), "Appointment.start");
        wrong(
                without("2027-01-14T10:00:00+01:00", "2026-03-29T02:30:00+01:00"),
                "Appointment.start");
        wrong(without("\"end\"", "\"finish\""), "Appointment.end");
        wrong(
                without("urn:oid:1.2.208.176.1.1\"", "urn:oid:1.2.3\""),
                "Appointment.participant.actor.identifier");
        wrong(
                without(EINERS_CPR, "9501010101X"),
                "Appointment.contained.ofType(Patient).identifier");
        wrong(without("\"family\"", "\"sib\""), "Appointment.contained.ofType(Patient).name");
        wrong(without("2027-01-14T10:30:00+01:00", "9999-01-14T10:30:00+01:00"), "Appointment.end");
        wrong(without("2027-01-14T10:00:00+01:00", "0001-01-14T10:00:00Z"), "Appointment.start");
        wrong(
                without("\"Lauridsen\"", "\"Lau\\u0000ridsen\""),
                "Appointment.contained.ofType(Patient).name");
        wrong(without(messages.value(), "OTHER"), "Appointment.identifier");
        outcome(
                fhir().queryParam("identifier", "urn:test|SP\u00001")
                        .body(messages.text("booked"))
                        .put("/fhir/r4/Appointment")
                        .then(),
                422);
    }

    @Test
    void another_patient_under_the_same_identifier_is_refused() {
        put(messages.text("booked")).statusCode(201);
        wrong(without(EINERS_CPR, "2512489996"), "Appointment.participant");
    }

    @Test
    void the_same_appointment_has_the_same_id_for_programs() {
        var location = put(messages.text("booked")).statusCode(201).extract().header("Location");
        given().get("/api/appointments/" + location.substring(location.lastIndexOf('/') + 1))
                .then()
                .statusCode(200)
                .body("identifier.value", equalTo(messages.value()))
                .body("start", equalTo("2027-01-14T10:00:00+01:00"))
                .body("zone", equalTo("Europe/Copenhagen"))
                .body("department.name", equalTo("Kardiologisk Ambulatorium"))
                .body("contactForm", equalTo("PHYSICAL"))
                .body("version", equalTo(2));
    }

    @Test
    void unknown_appointments_are_not_found() {
        outcome(fhir().get("/fhir/r4/Appointment/7").then(), 404);
        outcome(fhir().get("/fhir/r4/Appointment/" + java.util.UUID.randomUUID()).then(), 404);
        search().statusCode(200).body("total", equalTo(0));
    }

    @Test
    @TestSecurity(user = "somebody", roles = Roles.EPJ_SYSTEM)
    void a_client_that_nobody_registered_is_refused() {
        outcome(put(messages.text("booked")), 403);
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void staff_send_no_messages() {
        outcome(put(messages.text("booked")), 403);
    }

    @Test
    @TestSecurity(authorizationEnabled = true)
    void nobody_gets_in_without_a_token() {
        outcome(put(messages.text("booked")), 401);
        fhir().get("/fhir/r4/metadata")
                .then()
                .statusCode(200)
                .body("resourceType", equalTo("CapabilityStatement"))
                .body("rest[0].resource[0].documentation", containsString("%7C"));
    }

    private String without(String text, String other) {
        return messages.text("booked").replace(text, other);
    }

    private void wrong(String body, String expression) {
        outcome(put(body), 422).body("issue.expression.flatten()", hasItem(endsWith(expression)));
    }

    private ValidatableResponse outcome(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/fhir+json")
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].diagnostics", not(containsString(EINERS_CPR)));
    }

    private ValidatableResponse put(String body) {
        return put(fhir(), body);
    }

    private ValidatableResponse put(RequestSpecification request, String body) {
        return request.queryParam("identifier", messages.identifier())
                .body(body)
                .put("/fhir/r4/Appointment")
                .then();
    }

    private ValidatableResponse search() {
        return fhir().queryParam("identifier", messages.identifier())
                .get("/fhir/r4/Appointment")
                .then();
    }

    private static RequestSpecification fhir() {
        return given().contentType("application/fhir+json").accept("application/fhir+json");
    }
}
