package dk.naervaer.consent.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dk.naervaer.consent.heard.SpeakingEpjs;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.TestTopics;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-demo", roles = Roles.EPJ_SYSTEM)
class JournalIT {

    private static final String EINER = "0201609995";

    @Inject Patients patients;
    @Inject SpeakingEpjs epjs;

    private final TestTopics topics = new TestTopics();
    private final UUID relative = UUID.randomUUID();
    private final UUID consent = UUID.randomUUID();

    @Test
    void an_epj_finds_a_patients_consents_by_number_in_a_form_and_never_in_an_address() {
        var einer = patients.known(EINER, "Einer Test");
        patients.booked(einer, "herlev-kardiologi");
        consented(einer);
        form("patient.identifier", Patients.CPR + "|" + EINER)
                .statusCode(200)
                .contentType(startsWith("application/fhir+json"))
                .body("resourceType", equalTo("Bundle"), "type", equalTo("searchset"))
                .body("entry.resource.id", hasItem(consent.toString()));
        given().urlEncodingEnabled(false)
                .get("/fhir/r4/Consent?patient.identifier=" + Patients.CPR + "%7C" + EINER)
                .then()
                .statusCode(400)
                .body("issue[0].diagnostics", containsString("POST Consent/_search"));
        form("patient.identifier", Patients.CPR + "|2512489996")
                .statusCode(200)
                .body("total", equalTo(0));
        form("_count", "10").statusCode(400);
        form("colour", "blue").statusCode(400).body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    void a_patient_goes_by_pseudonym_in_addresses_and_pages_follow_each_other() {
        var patient = somebody();
        consented(patient);
        var other = UUID.randomUUID();
        patients.give(relative, other, Scope.course("herlev-kardiologi"), 3);
        var person = "https://naervaer.dk/fhir/sid/person%7C" + patient;
        given().urlEncodingEnabled(false)
                .get("/fhir/r4/Consent?patient.identifier=" + person + "&status=active")
                .then()
                .statusCode(200)
                .body("total", equalTo(2), "entry", hasSize(2));
        String next =
                given().get("/fhir/r4/Consent?_count=1&patient=" + patient)
                        .then()
                        .body("entry", hasSize(1), "total", nullValue())
                        .extract()
                        .path("link.find { it.relation == 'next' }.url");
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("entry", hasSize(1), "link", nullValue());
        given().get("/fhir/r4/Consent?status=rejected&patient=" + patient)
                .then()
                .body("total", equalTo(0));
        given().get("/fhir/r4/Consent?_lastUpdated=ge2026-11-23T00:00:00Z&patient=" + patient)
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void a_consent_is_read_and_what_the_epj_confirms_is_no_longer_missing() {
        var patient = somebody();
        consented(patient);
        given().get("/fhir/r4/Consent/" + consent)
                .then()
                .statusCode(200)
                .header("ETag", "W/\"1\"")
                .body("status", equalTo("active"), "meta.versionId", equalTo("1"));
        missing(patient).body("total", equalTo(1));

        confirm(1, "EPJ-4711").statusCode(200).header("ETag", "W/\"1\"").body(stands("EPJ-4711"));
        missing(patient).body("total", equalTo(0));
        confirm(1, "EPJ-4712").statusCode(200).body(stands("EPJ-4711"));
        assertThat(topics.await("consents", relative.toString(), 3).getLast().type())
                .isEqualTo("dk.naervaer.relative.consent-journalled.v1");
        assertThat(patients.facts(relative)).isEqualTo(3);
    }

    @Test
    void a_receipt_for_nothing_is_refused_and_repeats_nothing() {
        consented(somebody());
        confirm(2, "EPJ-1")
                .statusCode(422)
                .body("issue[0].code", equalTo("business-rule"))
                .body("issue[0].diagnostics", containsString("1 to 1"));
        confirm(0, "EPJ-1").statusCode(422);
        confirm(1, "020160-9995").statusCode(422).body(not(containsString("020160")));
        post("{\"resourceType\":\"Patient\"}", consent).statusCode(400);
        post("nonsense", consent).statusCode(400).body(not(containsString("nonsense")));
        post(receipt(1, "EPJ-1"), UUID.randomUUID()).statusCode(404);
        given().get("/fhir/r4/Consent/nonsense")
                .then()
                .statusCode(404)
                .body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    void xml_is_written_and_read_as_json_is() {
        consented(somebody());
        given().accept("application/fhir+xml")
                .get("/fhir/r4/Consent/" + consent)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/fhir+xml"))
                .body(containsString("<Consent xmlns=\"http://hl7.org/fhir\">"));
        given().get("/fhir/r4/Consent/" + consent + "?_format=xml")
                .then()
                .contentType(startsWith("application/fhir+xml"));
        given().urlEncodingEnabled(false)
                .contentType("application/fhir+xml")
                .body(
                        """
                        <Parameters xmlns="http://hl7.org/fhir">
                          <parameter><name value="matter"/><valuePositiveInt value="1"/></parameter>
                          <parameter><name value="reference"/><valueString value="X-1"/></parameter>
                        </Parameters>
                        """)
                .post("/fhir/r4/Consent/" + consent + "/$journalled")
                .then()
                .statusCode(200)
                .body(stands("X-1"));
        given().accept("text/csv").get("/fhir/r4/Consent/" + consent).then().statusCode(406);
        given().get("/fhir/r4/metadata")
                .then()
                .statusCode(200)
                .body("rest[0].resource[0].operation[0].name", equalTo("journalled"));
    }

    @Test
    void consents_of_patients_elsewhere_are_not_there() {
        var patient = new PersonId(UUID.randomUUID());
        patients.booked(patient, "rigshospitalet-neurologi");
        consented(patient);
        given().get("/fhir/r4/Consent/" + consent).then().statusCode(404);
        given().get("/fhir/r4/Consent?patient=" + patient)
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        confirm(1, "EPJ-1").statusCode(404);
        var ours = UUID.randomUUID();
        patients.give(relative, ours, Scope.course("herlev-kardiologi"), 3);
        given().get("/fhir/r4/Consent?patient=" + patient)
                .then()
                .body("entry.resource.id", hasItem(ours.toString()), "total", equalTo(1));
    }

    @BeforeEach
    void theEpjSpeaksForACardiology() {
        epjs.speaksFor("epj-demo", "herlev-kardiologi");
    }

    private PersonId somebody() {
        var patient = new PersonId(UUID.randomUUID());
        patients.booked(patient, "herlev-kardiologi");
        return patient;
    }

    private void consented(PersonId patient) {
        patients.consented(patient, relative, consent);
    }

    private static ValidatableResponse form(String name, String value) {
        return given().formParam(name, value).post("/fhir/r4/Consent/_search").then();
    }

    private static ValidatableResponse missing(PersonId patient) {
        return given().get("/fhir/r4/Consent?journalled=false&patient=" + patient)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse confirm(int matter, String reference) {
        return post(receipt(matter, reference), consent);
    }

    private static String receipt(int matter, String reference) {
        return """
        {"resourceType":"Parameters","parameter":[
          {"name":"matter","valuePositiveInt":%d},{"name":"reference","valueString":"%s"}]}
        """
                .formatted(matter, reference);
    }

    private static ValidatableResponse post(String body, UUID consent) {
        return given().urlEncodingEnabled(false)
                .contentType("application/fhir+json")
                .body(body)
                .post("/fhir/r4/Consent/" + consent + "/$journalled")
                .then();
    }

    private static Matcher<String> stands(String reference) {
        return containsString("{\"url\":\"reference\",\"valueString\":\"" + reference + "\"}");
    }
}
