package dk.naervaer.booking.coordination;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "koordinator", roles = Roles.COORDINATOR)
@OidcSecurity(
        claims =
                @Claim(
                        key = "units",
                        value = "[\"region-sjaelland\",\"region-oestdanmark\"]",
                        type = ClaimType.JSON_ARRAY))
class UnitApiIT {

    private static final String LAST_DAY = "2026-12-31";
    private static final String FIRST_DAY = "2027-01-01";
    private static final String LATER = "2099-01-01";
    private static final String VIDEO = "\"onBoard\":true,\"contactForms\":[\"VIDEO\"]";

    @Test
    void the_units_of_a_day_stand_with_the_practice_in_force() {
        units(LAST_DAY)
                .body("id", hasItems("region-hovedstaden", "suh"))
                .body("id", not(hasItem("region-oestdanmark")))
                .body(of("suh-medicin", "parent"), equalTo("suh"))
                .body(of("suh-medicin", "inForce.unit"), equalTo("suh"))
                .body(of("suh-medicin", "inForce.from"), equalTo("2026-01-01"))
                .body(
                        of("amager-psykiatri", "inForce.practice.firstContactAtADistance"),
                        equalTo(true))
                .body(of("bispebjerg-geriatri", "inForce.practice.onBoard"), equalTo(false))
                .body(of("rigshospitalet", "inForce.unit"), nullValue());
        units(FIRST_DAY)
                .body("id", not(hasItem("region-hovedstaden")))
                .body(of("suh", "parent"), equalTo("region-oestdanmark"));
        given().get("/api/units").then().statusCode(200).body("id", hasItem("suh"));
    }

    @Test
    void from_the_merger_of_the_regions_a_hospital_follows_the_new_one() {
        phrase("bispebjerg", LAST_DAY, 404).body("type", equalTo("urn:naervaer:problem:no-phrase"));
        phrase("9904", FIRST_DAY, 200)
                .body("unit", equalTo("region-oestdanmark"))
                .body("from", equalTo(FIRST_DAY))
                .body("phrase", containsString("Region Østdanmark"));
    }

    @Test
    void who_may_agree_follows_the_day_too() {
        agree("region-oestdanmark", LAST_DAY, VIDEO).statusCode(404);
        agree("bispebjerg", LAST_DAY, VIDEO).statusCode(404);
        agree("bispebjerg", LATER, VIDEO + ",\"summonsPhrase\":\"Ring\"")
                .statusCode(200)
                .body("unit", equalTo("bispebjerg"))
                .body("from", equalTo(LATER))
                .body("practice.overriders", equalTo(List.of("clinician")));
        phrase("bispebjerg", LATER, 200).body("phrase", equalTo("Ring"));
        revoke("bispebjerg", LATER).statusCode(204);
        phrase("bispebjerg", LATER, 200).body("unit", equalTo("region-oestdanmark"));
        revoke("bispebjerg", LATER)
                .statusCode(404)
                .body("type", equalTo("urn:naervaer:problem:nothing-to-revoke"));
    }

    @Test
    void a_practice_is_agreed_by_sor_and_seen_at_once() {
        agree(
                        "99990000000501",
                        LATER,
                        VIDEO
                                + ",\"openingTimes\":[{\"weekday\":\"MONDAY\",\"from\":\"08:00\",\"to\":\"15:30\"}]")
                .statusCode(200)
                .body("unit", equalTo("suh-medicin"));
        units(LATER)
                .body(of("suh-medicin", "inForce.unit"), equalTo("suh-medicin"))
                .body(of("suh-medicin", "inForce.practice.openingTimes"), hasSize(1));
        revoke("suh-medicin", LATER).statusCode(204);
    }

    @Test
    void who_has_not_seen_the_newest_agreement_is_told_so() {
        var path = "/api/units/suh-medicin/practices/2098-01-01";
        given().get(path).then().statusCode(404);
        agree("suh-medicin", "2098-01-01", VIDEO).statusCode(200);
        var seen = given().get(path).then().statusCode(200).extract().header("ETag");
        matching(path, seen, 200).body("practice.summonsPhrase", equalTo("Ring"));
        matching(path, seen, 412).body("type", equalTo("urn:naervaer:problem:changed-since"));
        matching(path, "tomorrow", 400);
        given().get(path)
                .then()
                .header("ETag", not(equalTo(seen)))
                .body("practice.summonsPhrase", equalTo("Ring"));
        revoke("suh-medicin", "2098-01-01").statusCode(204);
    }

    private static ValidatableResponse matching(String path, String tag, int status) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body("{" + VIDEO + ",\"summonsPhrase\":\"Ring\"}")
                .put(path)
                .then()
                .statusCode(status);
    }

    @Test
    void what_is_wrong_is_named_field_by_field() {
        agree(
                        "suh",
                        LATER,
                        "\"onBoard\":true,\"overriders\":[\"patient\"],\"guideline\":\"http://usikker.example\","
                                + "\"summonsPhrase\":\"to\\nlinjer\",\"openingTimes\":"
                                + "[{\"weekday\":\"MONDAY\",\"from\":\"15:00\",\"to\":\"08:00\"}]")
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.field",
                        hasItems(
                                "contactForms",
                                "overriders",
                                "guideline",
                                "openingTimes",
                                "summonsPhrase"));
    }

    @Test
    void what_is_missing_or_cannot_be_read_is_named_too() {
        agree("suh", LATER, "\"contactForms\":[\"VIDEO\"]")
                .statusCode(422)
                .body("errors.field", hasItem("onBoard"));
        agree("suh", LATER, "\"onBoard\":true,\"contactForms\":[null]").statusCode(422);
        agree("suh", LATER, VIDEO + ",\"openingTimes\":[{\"weekday\":\"MONDAY\"}]")
                .statusCode(422)
                .body("errors.field", hasSize(2));
        agree("suh", LATER, "\"onBoard\":true,\"contactForms\":[\"FAX\"]")
                .statusCode(400)
                .body("errors.field", hasItem(containsString("contactForms")));
        agree("suh", "tomorrow", VIDEO).statusCode(400).body("errors.field", hasItem("from"));
        given().get("/api/units?date=tomorrow")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("date"));
        given().contentType(ContentType.JSON)
                .put("/api/units/suh/practices/" + LATER)
                .then()
                .statusCode(422);
    }

    @Test
    void a_practice_of_the_past_stands() {
        agree("suh", "2026-02-01", VIDEO)
                .statusCode(409)
                .body("type", equalTo("urn:naervaer:problem:practice-of-the-past"))
                .body("errors.field", hasItem("from"));
        revoke("suh", "2026-01-01").statusCode(409);
    }

    @Test
    void another_coordinators_unit_does_not_exist() {
        agree("herlev-kardiologi", LAST_DAY, VIDEO).statusCode(404);
        revoke("herlev-kardiologi", "2026-01-01").statusCode(404);
        agree("nowhere", LATER, VIDEO).statusCode(404);
    }

    @Test
    @TestSecurity(user = "epj", roles = Roles.EPJ_SYSTEM)
    void an_epj_reads_the_phrase_for_its_letters_and_agrees_nothing() {
        phrase("99990000000101", "2027-01-14", 200)
                .body("unit", equalTo("herlev-kardiologi"))
                .body("from", equalTo("2026-01-01"))
                .body("phrase", containsString("dine pårørende kan være med"));
        phrase("990101", LocalDate.now(ZoneOffset.UTC).toString(), 200);
        phrase("nowhere", "2027-01-14", 404);
        units(FIRST_DAY);
        agree("suh", LATER, VIDEO).statusCode(403);
        revoke("suh", LATER).statusCode(403);
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void a_secretary_reads_and_agrees_nothing() {
        phrase("herlev-kardiologi", "2027-01-14", 200);
        units(FIRST_DAY);
        agree("herlev-kardiologi", LATER, VIDEO).statusCode(403);
    }

    @Test
    @TestSecurity(user = "einer", roles = Roles.PATIENT)
    void patients_do_not_see_how_units_work() {
        given().get("/api/units").then().statusCode(403);
        phrase("herlev-kardiologi", "2027-01-14", 403);
    }

    private static ValidatableResponse units(String date) {
        return given().get("/api/units?date=" + date).then().statusCode(200);
    }

    private static String of(String unit, String what) {
        return "find { it.id == '%s' }.%s".formatted(unit, what);
    }

    private static ValidatableResponse phrase(String unit, String date, int status) {
        return given().get("/api/units/" + unit + "/summons-phrase?date=" + date)
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse agree(String unit, String from, String members) {
        return given().contentType(ContentType.JSON)
                .body("{" + members + "}")
                .put("/api/units/" + unit + "/practices/" + from)
                .then();
    }

    private static ValidatableResponse revoke(String unit, String from) {
        return given().delete("/api/units/" + unit + "/practices/" + from).then();
    }
}
