package dk.naervaer.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.naervaer.web.identity.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/// A login of 2001 is stale, one of 2096 is fresh: neither needs a clock that stands still.
@QuarkusTest
class FreshLoginIT {

    private static final String STALE = "999999999";
    private static final String FRESH = "4000000000";

    private static RequestSpecification browser() {
        return given().accept("text/html, */*");
    }

    @Test
    @TestSecurity(user = "leder", roles = Roles.MANAGER)
    @OidcSecurity(claims = @Claim(key = "auth_time", value = FRESH, type = ClaimType.LONG))
    void a_program_with_a_fresh_login_is_let_through() {
        given().delete("/api/trial/secret").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "leder", roles = Roles.MANAGER)
    @OidcSecurity(claims = @Claim(key = "auth_time", value = STALE, type = ClaimType.LONG))
    void a_program_with_an_old_login_is_told_how_old_it_may_be() {
        given().delete("/api/trial/secret")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header(
                        "WWW-Authenticate",
                        containsString("error=\"insufficient_user_authentication\""))
                .header("WWW-Authenticate", containsString("max_age=\"300\""))
                .body("type", equalTo("urn:naervaer:problem:login-too-old"));
    }

    @Test
    @TestSecurity(user = "leder", roles = Roles.MANAGER)
    void a_program_whose_login_has_no_time_is_refused() {
        given().delete("/api/trial/secret")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:naervaer:problem:login-too-old"));
    }

    @Test
    @TestSecurity(user = "leder", roles = Roles.MANAGER)
    @OidcSecurity(claims = @Claim(key = "auth_time", value = STALE, type = ClaimType.LONG))
    void what_is_not_marked_asks_for_no_fresh_login() {
        given().get("/api/trial/secret").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "einer", roles = Roles.PATIENT)
    @OidcSecurity(claims = @Claim(key = "auth_time", value = FRESH, type = ClaimType.LONG))
    void the_wrong_role_is_refused_before_anybody_asks_how_fresh_it_is() {
        given().delete("/api/trial/secret").then().statusCode(403);
    }

    @Test
    void nobody_at_all_is_told_to_bring_a_token() {
        given().delete("/api/trial/secret")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    @TestSecurity(user = "einer", roles = Roles.PATIENT)
    @OidcSecurity(claims = @Claim(key = "auth_time", value = STALE, type = ClaimType.LONG))
    void a_page_tells_a_visitor_with_an_old_login_to_log_in_again() {
        browser()
                .get("/trial/export")
                .then()
                .statusCode(401)
                .body(containsString("Bekræft, at det er dig"))
                .body(containsString("href=\"/login/again\""));
    }

    @Test
    @TestSecurity(user = "einer", roles = Roles.PATIENT)
    @OidcSecurity(claims = @Claim(key = "auth_time", value = FRESH, type = ClaimType.LONG))
    void a_link_made_after_a_fresh_login_works_once() {
        var token = browser().get("/trial/export").then().statusCode(200).extract().asString();
        browser().get("/trial/export/" + token).then().body(equalTo("export"));
        browser()
                .get("/trial/export/" + token)
                .then()
                .statusCode(404)
                .body(containsString("Siden findes ikke"));
    }
}
