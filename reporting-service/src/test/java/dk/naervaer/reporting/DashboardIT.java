package dk.naervaer.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = NaervaerTestResource.class,
        initArgs = @ResourceArg(name = "mongo", value = "true"),
        scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "leder", roles = Roles.MANAGER)
@OidcSecurity(claims = @Claim(key = "units", value = "[\"bornholm\"]", type = ClaimType.JSON_ARRAY))
class DashboardIT {

    private static Town town;

    @BeforeAll
    static void an_island_with_one_department() {
        town = new Town();
        town.register("bornholm", "region", "Region Bornholm", "", "");
        town.register("roenne", "hospital", "Rønne Hospital", "bornholm", "");
        town.register("roenne-oeje", "department", "Øjenambulatoriet", "roenne", "sor-roenne-oeje");
        town.register("roenne-oere", "department", "Øreambulatoriet", "roenne", "sor-roenne-oere");
        var first = town.book("roenne-oeje", "2027-01-14");
        town.conclude(first, 2, "HELD", "VIDEO");
        town.conclude(town.book("roenne-oeje", "2027-02-01"), 2, "HELD", "PHYSICAL");
        town.conclude(town.book("roenne-oeje", "2027-02-02"), 2, "HELD", "PHONE");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static void awaitAll() {
        await().untilAsserted(() ->
                year("bornholm")
                        .get("/api/figures")
                        .then()
                        .statusCode(200)
                        .body("rows.consultations.sum()", org.hamcrest.Matchers.equalTo(3)));
    }

    @Test
    void the_manager_sees_shares_with_what_they_rest_on() {
        awaitAll();
        year("bornholm")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"da\">"))
                .body(containsString("<h1>Nøgletal</h1>"))
                .body(containsString("33,3\u00a0%"))
                .body(containsString("1 af 3"))
                .body(containsString("Februar 2027"))
                .body(containsString("1. jan. 2027 til 31. dec. 2027"))
                .body(containsString("<svg viewBox=\"0 0 760 280\""))
                .body(containsString("Definition, version 2"))
                .body(containsString("Samtaler uden aftale"))
                .body(containsString("Afdelinger med"))
                .body(containsString("0 af 2"))
                .body(containsString("href=\"/?unit=roenne&amp;from=2027-01-01"))
                .body(not(containsString("style=")));
    }

    @Test
    void the_way_down_ends_at_a_department_and_leads_back_up() {
        awaitAll();
        year("roenne-oeje")
                .get("/")
                .then()
                .statusCode(200)
                .body(
                        containsString(
                                "<h2 id=\"unit-name\" class=\"rp-unit\">Øjenambulatoriet</h2>"))
                .body(containsString("<a href=\"/?unit=bornholm&amp;from=2027-01-01"))
                .body(not(containsString("Fordelt på enheder")));
    }

    @Test
    void the_first_look_is_at_the_own_unit_and_this_year() {
        awaitAll();
        given().get("/")
                .then()
                .statusCode(200)
                .body(
                        containsString(
                                "<option value=\"bornholm\" selected>Region Bornholm</option>"))
                .body(not(containsString("Region Fyn")));
    }

    @Test
    void a_unit_without_consultations_says_so() {
        awaitAll();
        year("roenne-oere")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("Ingen samtaler i perioden endnu"));
    }

    @Test
    void an_english_browser_gets_english_figures() {
        awaitAll();
        year("bornholm")
                .header("Accept-Language", "en")
                .get("/")
                .then()
                .body(containsString("<h1>Figures</h1>"))
                .body(containsString("33.3%"))
                .body(containsString("1 of 3"));
    }

    @Test
    void an_open_page_reads_only_the_figures_again() {
        awaitAll();
        year("bornholm").get("/figures").then().statusCode(200).body(not(containsString("<html")));
    }

    @Test
    void a_period_that_ends_before_it_starts_is_shown_in_the_form() {
        awaitAll();
        given().queryParam("unit", "bornholm")
                .queryParam("from", "2027-02-01")
                .queryParam("to", "2027-01-01")
                .accept("text/html")
                .get("/")
                .then()
                .statusCode(422)
                .body(containsString("Perioden slutter, før den begynder"))
                .body(containsString("href=\"#to\""))
                .body(containsString("value=\"2027-02-01\""));
    }

    @Test
    void a_page_about_somebody_elses_unit_is_not_there() {
        awaitAll();
        year("atlantis")
                .accept("text/html")
                .get("/")
                .then()
                .statusCode(404)
                .body(containsString("Siden findes ikke"));
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "units", value = "[]", type = ClaimType.JSON_ARRAY))
    void a_manager_without_units_is_told_whom_to_ask() {
        given().get("/").then().statusCode(200).body(containsString("Ingen enheder at vise"));
    }

    @Test
    void the_chart_has_its_own_style_sheet() {
        given().get("/assets/reporting.css")
                .then()
                .statusCode(200)
                .body(startsWith("/* The dashboard"));
    }

    private static RequestSpecification year(String unit) {
        return given().queryParam("unit", unit)
                .queryParam("from", "2027-01-01")
                .queryParam("to", "2027-12-31");
    }
}
