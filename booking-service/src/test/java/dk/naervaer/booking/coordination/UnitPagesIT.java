package dk.naervaer.booking.coordination;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dk.naervaer.testing.NaervaerTestResource;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "koordinator", roles = Roles.COORDINATOR)
@OidcSecurity(
        claims =
                @Claim(
                        key = "units",
                        value = "[\"region-hovedstaden\",\"rigshospitalet\"]",
                        type = ClaimType.JSON_ARRAY))
class UnitPagesIT {

    private static final String VIDEO = "&onBoard=true&contactForms=VIDEO&overriders=clinician";
    private static final String UNIT = "/units/riget-boern?date=2099-02-01";

    @Test
    void the_coordinators_units_stand_as_a_tree_of_the_chosen_day() {
        page("/units?date=2026-12-31")
                .body(containsString("torsdag den 31. december 2026"))
                .body(containsString("Region Hovedstaden"))
                .body(containsString("Psykiatrisk Ambulatorium Amager"))
                .body(containsString("Siden torsdag den 1. januar 2026"))
                .body(not(containsString("Medicinsk Ambulatorium")));
        page("/units?date=2027-01-01")
                .body(not(containsString("Region Hovedstadens Psykiatri")))
                .body(containsString("Børneambulatoriet"))
                .body(containsString("aftalt af Region Østdanmark"));
        page("/units?date=2005-01-01").body(containsString("Du har ingen enheder denne dag"));
        page("/units?lang=en").body(containsString("My units"));
    }

    @Test
    void a_unit_says_what_is_in_force_since_when_and_by_whom() {
        page("/units/riget-neurologi?date=2027-01-14")
                .body(containsString("Siden torsdag den 1. januar 2026"))
                .body(containsString("8.00–15.00"))
                .body(not(containsString("Ophæv")));
        page("/units/rigshospitalet?date=2027-01-14")
                .body(containsString("aftalt af Region Østdanmark"))
                .body(containsString("Enheden har ingen aftale for sig selv"));
        page("/units/rigshospitalet?date=2026-12-31")
                .body(containsString("Der er ikke aftalt noget"));
    }

    @Test
    void something_new_is_agreed_from_a_day_and_revoked_again() {
        post(UNIT, "from=2099-02-01" + VIDEO + "&opening-MONDAY=9-11", given())
                .statusCode(303)
                .header("Location", endsWith("/units/riget-boern?date=2099-02-01&told=agreed"));
        page(UNIT + "&told=agreed")
                .body(containsString("Det er aftalt."))
                .body(containsString("9.00–11.00"))
                .body(containsString("revoke-2099-02-01"));
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/units/riget-boern/practices/2099-02-01/revocation")
                .then()
                .statusCode(303)
                .header("Location", endsWith("told=revoked"));
        page(UNIT).body(not(containsString("revoke-2099-02-01")));
    }

    @Test
    void what_is_wrong_is_said_in_danish_at_its_field() {
        post(UNIT, "from=2026-02-01" + VIDEO, given())
                .statusCode(422)
                .body(containsString("id=\"from-error\""))
                .body(containsString("Det, der har været, skrives ikke om"))
                .body(containsString("Børneambulatoriet"));
        post(
                        UNIT,
                        "from=2099-02-01&onBoard=true&overriders=clinician&opening-MONDAY=otte",
                        given().header("HX-Request", "true"))
                .statusCode(422)
                .body(containsString("Vælg mindst én kontaktform"))
                .body(containsString("Skriv åbningstiden som"))
                .body(containsString("value=\"otte\""))
                .body(not(containsString("<h1>")));
    }

    @Test
    void in_the_browser_an_agreement_leads_on_to_the_page_that_shows_it() {
        post(
                        "/units/riget-boern?date=2099-03-01",
                        "from=2099-03-01" + VIDEO,
                        given().header("HX-Request", "true"))
                .statusCode(204)
                .header("HX-Redirect", endsWith("date=2099-03-01&told=agreed"));
    }

    @Test
    void nothing_that_a_coordinator_has_not_seen_is_replaced_without_a_word() {
        var page = "/units/riget-boern?date=2099-05-01";
        var seen =
                page(page)
                        .extract()
                        .asString()
                        .replaceAll("(?s).*name=\"seen\" value=\"([0-9]+)\".*", "$1");
        var body = "from=2099-05-01" + VIDEO + "&guideline=%s&seen=" + seen;
        post(page, body.formatted("Kirstens"), given()).statusCode(303);
        var again =
                post(page, body.formatted("Mortens"), given())
                        .statusCode(422)
                        .body(containsString("En anden har aftalt noget siden"))
                        .extract()
                        .asString()
                        .replaceAll("(?s).*name=\"seen\" value=\"([0-9]+)\".*", "$1");
        page(page).body(containsString("Kirstens"), not(containsString("Mortens")));
        post(page, body.replace("seen=" + seen, "seen=" + again).formatted("Mortens"), given())
                .statusCode(303);
    }

    @Test
    void a_unit_that_has_changed_hands_by_then_is_not_agreed_about() {
        post("/units/herlev-onkologi?date=2026-12-31", "from=2099-02-01" + VIDEO, given())
                .statusCode(422)
                .body(containsString("Enheden hører ikke til dine enheder den dag"));
    }

    @Test
    void another_coordinators_unit_does_not_exist() {
        status("/units/suh?date=2026-12-31", 404);
        status("/units/herlev-onkologi?date=2027-01-01", 404);
        status("/units/nowhere", 404);
        post("/units/suh?date=2099-02-01", "from=2099-02-01" + VIDEO, given()).statusCode(404);
        given().header("Sec-Fetch-Site", "same-origin")
                .post("/units/suh/practices/2099-02-01/revocation")
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void others_than_coordinators_agree_nothing() {
        status("/units", 403);
        status("/units/riget-boern", 403);
        post(UNIT, "from=2099-02-01" + VIDEO, given()).statusCode(403);
    }

    private static ValidatableResponse page(String path) {
        return status(path, 200);
    }

    private static ValidatableResponse status(String path, int status) {
        return given().accept("text/html").get(path).then().statusCode(status);
    }

    private static ValidatableResponse post(
            String unit, String body, RequestSpecification request) {
        return request.redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .header("Sec-Fetch-Site", "same-origin")
                .body(body)
                .post(unit.replace("?", "/practices?"))
                .then();
    }
}
