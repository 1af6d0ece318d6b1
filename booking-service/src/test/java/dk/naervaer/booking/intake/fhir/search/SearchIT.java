package dk.naervaer.booking.intake.fhir.search;

import static dk.naervaer.booking.intake.fhir.Door.PATH;
import static dk.naervaer.booking.intake.fhir.Door.fhir;
import static dk.naervaer.booking.intake.fhir.Door.id;
import static dk.naervaer.booking.intake.fhir.Door.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-demo", roles = Roles.EPJ_SYSTEM)
class SearchIT {

    private static final String CPR = "urn:oid:1.2.208.176.1.2|0201609995";
    private static final String SOR = "urn:oid:1.2.208.176.1.1|99990000000101";

    /// A day that no other test has appointments on.
    private final LocalDate day =
            LocalDate.of(2030, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(20_000));

    private final List<String> ids = new ArrayList<>();

    @Test
    void appointments_are_found_by_day_hour_and_place() {
        booked("08:00", "booked");
        booked("10:00", "booked");
        assertFound(Map.of("date", day.toString()), 0, 1);
        assertFound(
                Map.of("date", List.of("ge" + day + "T10:00:00Z", "le" + day), "location", SOR), 1);
        assertFound(Map.of("date", List.of("ge" + day, "lt" + day + "T10:00:00Z")), 0);
        assertFound(Map.of("date", day.toString(), "location", FhirSystems.SHAK + "|990101"), 0, 1);
        assertFound(Map.of("date", day.toString(), "location", "99990000000102"));
    }

    @Test
    void appointments_are_found_by_how_they_stand() {
        booked("08:00", "booked");
        booked("09:00", "cancelled");
        booked("10:00", "entered-in-error");
        booked("11:00", "noshow");
        assertFound(Map.of("date", day.toString(), "status", "booked"), 0);
        assertFound(Map.of("date", day.toString(), "status", "cancelled"), 1);
        assertFound(Map.of("date", day.toString(), "status", "entered-in-error,noshow"), 2, 3);
        assertFound(Map.of("date", day.toString(), "status", "fulfilled"));
    }

    @Test
    void appointments_are_found_by_patient_in_a_form_and_never_in_an_address() {
        booked("08:00", "booked");
        var form = Map.of("patient.identifier", CPR, "date", day.toString());
        await().untilAsserted(() -> assertThat(ids(posted(form))).isEqualTo(ids));
        var other = Map.of("patient:identifier", "2512489996", "date", day.toString());
        assertThat(ids(posted(other))).isEmpty();
        for (var parameter : List.of("patient.identifier", "patient:identifier", "identifier"))
            fhir().queryParam(parameter, CPR)
                    .get(PATH)
                    .then()
                    .statusCode(400)
                    .body("issue[0].diagnostics", containsString("_search"));
        given().contentType("application/x-www-form-urlencoded")
                .queryParam("patient.identifier", CPR)
                .post(PATH + "/_search")
                .then()
                .statusCode(400);
    }

    @Test
    void a_page_leads_to_the_next_without_anybodys_number() {
        for (var hour : List.of("08:00", "09:00", "10:00")) booked(hour, "booked");
        assertFound(Map.of("date", day.toString()), 0, 1, 2);
        var first =
                posted(Map.of("patient.identifier", CPR, "date", day.toString(), "_count", "2"));
        assertThat(ids(first)).containsExactly(ids.get(0), ids.get(1));
        var next = first.getString("link.find { it.relation == 'next' }.url");
        assertThat(next).doesNotContain("0201609995");
        var second = fhir().urlEncodingEnabled(false).get(next).then().statusCode(200);
        assertThat(ids(second.extract().jsonPath())).containsExactly(ids.get(2));
        assertThat(second.extract().<String>path("link.find { it.relation == 'next' }")).isNull();
    }

    @Test
    void what_has_changed_since_is_found() {
        booked("08:00", "booked");
        assertFound(Map.of("date", day.toString()), 0);
        var ago = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1).withNano(0);
        assertFound(Map.of("date", day.toString(), "_lastUpdated", "ge" + ago), 0);
        assertFound(Map.of("date", day.toString(), "_lastUpdated", "lt" + ago));
        assertFound(Map.of("date", day.toString(), "_lastUpdated", "gt" + ago.plusHours(1)));
        var told =
                fhir().get(PATH + "/" + ids.getFirst()).then().extract().path("meta.lastUpdated");
        assertFound(Map.of("date", day.toString(), "_lastUpdated", "ge" + told), 0);
        assertFound(Map.of("date", day.toString(), "_lastUpdated", "lt" + told));
    }

    @Test
    void several_identifiers_are_looked_for_at_once() {
        var one = booked("08:00", "booked");
        var other = booked("09:00", "booked");
        assertFound(Map.of("identifier", one.identifier() + "," + other.identifier()), 0, 1);
    }

    @Test
    void what_is_not_searched_by_is_refused_by_name() {
        for (var wrong :
                List.of(
                        "date=perhaps",
                        "date=ne2027",
                        "status=waitlist",
                        "_count=0",
                        "name=x",
                        "location=urn:x%7C1",
                        "_after=x",
                        "patient=7",
                        "_count=2&_count=3"))
            fhir().urlEncodingEnabled(false)
                    .get(PATH + "?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void staff_search_by_their_own_door() {
        fhir().queryParam("date", day.toString()).get(PATH).then().statusCode(403);
        given().contentType("application/x-www-form-urlencoded")
                .post(PATH + "/_search")
                .then()
                .statusCode(403);
    }

    private Messages booked(String hour, String status) {
        var messages = new Messages();
        var body =
                messages.text("booked")
                        .replace("2027-01-14T10:00:00+01:00", day + "T" + hour + ":00Z")
                        .replace("2027-01-14T10:30:00+01:00", day + "T12:00:00Z")
                        .replace("\"booked\"", "\"" + status + "\"");
        ids.add(id(put(messages, body).statusCode(201)));
        return messages;
    }

    private void assertFound(Map<String, ?> asked, int... which) {
        var expected = Arrays.stream(which).mapToObj(ids::get).toList();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(found(asked)).isEqualTo(expected));
    }

    private List<String> found(Map<String, ?> asked) {
        return ids(fhir().queryParams(asked).get(PATH).then().statusCode(200).extract().jsonPath());
    }

    private static List<String> ids(JsonPath bundle) {
        var found = bundle.<String>getList("entry.resource.id");
        return found == null ? List.of() : found;
    }

    private static JsonPath posted(Map<String, String> form) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post(PATH + "/_search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
