package dk.naervaer.booking.intake.fhir.bundle;

import static dk.naervaer.booking.intake.fhir.Door.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-demo", roles = Roles.EPJ_SYSTEM)
class BatchIT {

    private final Messages one = new Messages();
    private final Messages other = new Messages();

    @Test
    void each_appointment_of_a_batch_is_taken_and_answered_for_itself() {
        batch(entry(one, "booked"), entry(other, "booked"))
                .statusCode(200)
                .body("resourceType", equalTo("Bundle"))
                .body("type", equalTo("batch-response"))
                .body("entry", hasSize(2))
                .body("entry[0].response.status", equalTo("201 Created"))
                .body("entry[0].response.etag", equalTo("W/\"2\""))
                .body("entry[1].response.status", equalTo("201 Created"));
        batch(entry(one, "booked"), entry(other, "moved"))
                .body("entry[0].response.status", equalTo("200 OK"))
                .body("entry[0].response.etag", equalTo("W/\"2\""))
                .body("entry[1].response.etag", equalTo("W/\"4\""));
    }

    @Test
    void one_that_is_refused_does_not_keep_the_others_out() {
        var wrong = entry(other, "booked").replace("\"PUT\"", "\"DELETE\"");
        batch(wrong, entry(one, "booked"))
                .statusCode(200)
                .body("entry[0].response.status", equalTo("405"))
                .body(
                        "entry[0].response.outcome.issue[0].diagnostics",
                        containsString("A bundle takes PUT"))
                .body("entry[1].response.status", equalTo("201 Created"));
    }

    @Test
    void an_entry_that_insists_on_a_version_is_refused_when_it_has_passed() {
        batch(entry(one, "booked"));
        var insisting =
                entry(one, "moved").replace("\"PUT\",", "\"PUT\",\"ifMatch\":\"W/\\\"7\\\"\",");
        batch(insisting).body("entry[0].response.status", equalTo("412"));
    }

    @Test
    void what_is_no_batch_is_refused_as_a_whole_in_the_callers_own_words() {
        post(one.text("booked"))
                .statusCode(400)
                .body("resourceType", equalTo("OperationOutcome"))
                .body(
                        "issue[0].diagnostics",
                        equalTo("The body is not a Bundle of the type batch"));
        post("").statusCode(400);
        batch().statusCode(200).body("type", equalTo("batch-response"));
    }

    @Test
    void the_patient_may_be_an_entry_of_the_same_batch() {
        var patient =
                """
                {"fullUrl":"urn:uuid:0d1b5e3c-0000-4000-8000-000000000001","resource":{
                  "resourceType":"Patient",
                  "identifier":[{"system":"urn:oid:1.2.208.176.1.2","value":"0201609995"}],
                  "name":[{"family":"Lauridsen","given":["Einer","Test"]}]},
                 "request":{"method":"POST","url":"Patient"}}\
                """;
        var referring =
                entry(one, "booked")
                        .replace("#patient", "urn:uuid:0d1b5e3c-0000-4000-8000-000000000001")
                        .replaceFirst("(?s),\\s*\"contained\".*\\]\\s*}\\s*}", "}}");
        batch(referring, patient)
                .body("entry[0].response.status", equalTo("201 Created"))
                .body("entry[0].resource.contained[0].name[0].family", equalTo("Lauridsen"))
                .body("entry[1].response.status", equalTo("200 OK"));
    }

    @Test
    void a_batch_creates_too_and_says_what_it_left_out() {
        batch(created(one, "video-with-relative"), created(other, "booked"))
                .body("entry[0].response.status", equalTo("201 Created"))
                .body("entry[0].response.outcome.issue[0].diagnostics", containsString("Relatives"))
                .body("entry[1].response.outcome", nullValue());
    }

    @Test
    void a_transaction_is_taken_whole() {
        transaction(entry(one, "booked"), entry(other, "booked"), entry(one, "moved"))
                .statusCode(200)
                .body("type", equalTo("transaction-response"))
                .body("entry[0].response.status", equalTo("201 Created"))
                .body("entry[1].response.status", equalTo("201 Created"))
                .body("entry[2].response.etag", equalTo("W/\"4\""));
    }

    @Test
    void of_a_transaction_with_one_fault_nothing_is_taken_and_the_fault_is_named() {
        transaction(
                        entry(one, "booked"),
                        entry(other, "booked").replace("\"booked\"", "\"waitlist\""))
                .statusCode(422)
                .body("issue[0].expression[0]", equalTo("Bundle.entry[1].Appointment.status"));
        known(one, 0);
        known(other, 0);
    }

    @Test
    void of_a_transaction_about_another_patient_nothing_is_taken_and_nobody_gets_in() {
        post("{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":["
                        + entry(other, "booked")
                        + "]}")
                .statusCode(200);
        transaction(
                        entry(one, "booked"),
                        entry(other, "booked").replace("0201609995", "0201919990"))
                .statusCode(422)
                .body("issue[0].expression[0]", containsString("Bundle.entry[1]"));
        known(one, 0);
        known(other, 1);
        given().queryParam("identifier", other.identifier())
                .get("/fhir/r4/Appointment")
                .then()
                .body("entry[0].resource.status", equalTo("cancelled"))
                .body(
                        "entry[0].resource.cancelationReason.coding[0].code",
                        equalTo("patient-in-doubt"));
    }

    @Test
    void a_transaction_that_is_not_taken_leaves_no_name_behind() {
        var third = new Messages();
        batch(entry(other, "booked")).statusCode(200);
        transaction(
                        with(entry(one, "booked"), third.value()),
                        entry(other, "booked").replace("0201609995", "0201919990"))
                .statusCode(422);
        var answer = batch(entry(one, "booked"), entry(third, "booked"));
        assertThat(location(answer, 0)).isNotEqualTo(location(answer, 1));
    }

    @Test
    void a_name_that_a_transaction_brings_holds_in_the_rest_of_it() {
        var answer = transaction(with(entry(one, "booked"), other.value()), entry(other, "moved"));
        assertThat(location(answer, 0)).isEqualTo(location(answer, 1));
        known(other, 1);
    }

    private static String location(ValidatableResponse answer, int entry) {
        return answer.extract().path("entry[%d].response.location".formatted(entry));
    }

    @Test
    void a_transaction_takes_no_conditions() {
        transaction(
                        entry(one, "booked")
                                .replace("\"method\"", "\"ifMatch\":\"W/\\\"1\\\"\",\"method\""))
                .statusCode(422)
                .body("issue[0].diagnostics", containsString("takes no conditions"));
    }

    private ValidatableResponse transaction(String... entries) {
        return post(
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
                        + String.join(",", entries)
                        + "]}");
    }

    private static void known(Messages messages, int total) {
        given().queryParam("identifier", messages.identifier())
                .get("/fhir/r4/Appointment")
                .then()
                .body("total", equalTo(total));
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void staff_send_no_batches() {
        post("{}").statusCode(403);
    }

    String entry(Messages messages, String which) {
        return """
        {"request":{"method":"PUT","url":"Appointment?identifier=%s"},"resource":%s}
        """
                .formatted(messages.identifier(), messages.text(which));
    }

    String created(Messages messages, String which) {
        return """
        {"request":{"method":"POST","url":"Appointment"},"resource":%s}
        """
                .formatted(messages.text(which));
    }

    ValidatableResponse batch(String... entries) {
        return post(
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":["
                        + String.join(",", List.of(entries))
                        + "]}");
    }

    ValidatableResponse post(String body) {
        return given().contentType("application/fhir+json")
                .accept("application/fhir+json")
                .body(body)
                .post("/fhir/r4")
                .then();
    }
}
