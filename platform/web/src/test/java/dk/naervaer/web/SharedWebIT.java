package dk.naervaer.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dk.naervaer.web.identity.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharedWebIT {

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    @OidcSecurity(claims = @Claim(key = "name", value = "Sofie Sekretær"))
    void a_page_stands_in_the_shell_in_danish() {
        given().accept("text/html")
                .get("/trial/day")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"da\">"))
                .body(containsString("<title>Dagens aftaler – Nærvær</title>"))
                .body(containsString("torsdag den 14. januar 2027 kl. 10.00"))
                .body(containsString("Sofie Sekretær"))
                .body(containsString("Log ud"))
                .body(containsString("&lt;b&gt;"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; script-src"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer");
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void the_switch_turns_the_page_english_and_is_remembered() {
        given().accept("text/html")
                .get("/trial/day?lang=en")
                .then()
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("Appointments of the day"))
                .body(containsString("Thursday 14 January 2027 at 10:00"))
                .cookie("lang", "en");
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void a_browser_that_asks_for_english_gets_english() {
        given().accept("text/html")
                .header("Accept-Language", "de, en-GB;q=0.8, da;q=0.5")
                .get("/trial/day")
                .then()
                .body(containsString("Appointments of the day"));
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void a_fragment_is_only_itself() {
        given().get("/trial/list")
                .then()
                .statusCode(200)
                .body(startsWith("<ul class=\"nv-list\">"));
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    @OidcSecurity(
            claims = {
                @Claim(key = "preferred_username", value = "sekretaer"),
                @Claim(
                        key = "units",
                        value = "[\"herlev-kardiologi\"]",
                        type = ClaimType.JSON_ARRAY)
            })
    void staff_are_known_by_name_and_units() {
        given().get("/trial/me")
                .then()
                .body(equalTo("staff:sekretaer [herlev-kardiologi] false CurrentUser[STAFF]"));
    }

    @Test
    @TestSecurity(user = "einer", roles = Roles.PATIENT)
    @OidcSecurity(claims = @Claim(key = "cpr", value = "0201609995"))
    void a_patient_is_known_by_number_which_is_never_printed() {
        given().get("/trial/me").then().body(equalTo("patient [] true CurrentUser[PATIENT]"));
    }

    @Test
    void nobody_sees_a_page_without_signing_in() {
        given().accept("text/html")
                .get("/trial/day")
                .then()
                .statusCode(401)
                .body(containsString("Du er ikke logget ind"));
    }

    @Test
    @TestSecurity(user = "einer", roles = Roles.PATIENT)
    void the_wrong_role_is_told_so() {
        given().accept("text/html")
                .get("/trial/list")
                .then()
                .statusCode(403)
                .body(containsString("Du har ikke adgang"));
    }

    @Test
    void an_unknown_page_says_so() {
        given().accept("text/html")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .body(containsString("Siden findes ikke"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"));
    }

    @Test
    void a_broken_page_gives_a_reference_and_no_more() {
        given().accept("text/html")
                .get("/trial/broken")
                .then()
                .statusCode(500)
                .body(containsString("Noget gik galt"))
                .body(containsString("urn:trace:"))
                .body(not(containsString("0201609995")));
    }

    @Test
    void a_form_from_another_site_is_refused() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("name", "Max")
                .post("/trial/day")
                .then()
                .statusCode(403);
    }

    @Test
    void a_form_from_our_own_page_is_accepted() {
        given().header("Sec-Fetch-Site", "same-origin")
                .cookie("session", "x")
                .formParam("name", "Max")
                .post("/trial/day")
                .then()
                .statusCode(200);
    }

    @Test
    void a_form_sent_after_the_session_ended_gets_a_page_that_offers_to_sign_in() {
        given().accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .post("/trial/signed")
                .then()
                .statusCode(401)
                .body(containsString("href=\"/login\""));
    }

    @Test
    void signing_out_without_a_session_leads_home() {
        given().redirects().follow(false).get("/logout").then().statusCode(303);
    }

    @Test
    void assets_are_kept_for_a_year() {
        given().get("/assets/naervaer.css?v=1")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable");
        given().get("/assets/dkfds/fonts/IBMPlexSans/complete/woff2/IBMPlexSans-Regular.woff2")
                .then()
                .statusCode(200);
        given().get("/assets/none.css").then().statusCode(404).header("Cache-Control", "no-store");
    }

    @Test
    void a_live_page_hears_that_something_changed_and_nothing_more() throws Exception {
        var changes = URI.create("http://127.0.0.1:" + RestAssured.port + "/trial/changes");
        var client = HttpClient.newHttpClient();
        try (var lines =
                client.send(HttpRequest.newBuilder(changes).build(), BodyHandlers.ofLines())
                        .body()) {
            assertThat(lines.filter(line -> !line.isEmpty()).limit(4))
                    .containsOnly("event:changed", "data:changed");
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void health_metrics_and_the_description_stand_below_q() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).header("Cache-Control", "no-store");
        given().get("/q/openapi").then().statusCode(200).body(containsString("/api/trial"));
    }
}
