package dk.naervaer.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.naervaer.web.access.Looked;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.access.Shown;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.trial.LookTrial;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LookIT {

    private static final Shown SHOWN = new Shown(LookTrial.MAX, "appointment", "1", "herlev");

    @Inject LookTrial.Log log;

    @BeforeEach
    void nothing_is_written() {
        log.written.clear();
        log.broken = false;
    }

    @Test
    @TestSecurity(
            user = "sekretaer",
            roles = {Roles.MANAGER, Roles.SECRETARY})
    @OidcSecurity(
            claims = {
                @Claim(key = "preferred_username", value = "sekretaer"),
                @Claim(key = "name", value = "Sofie Sekretær"),
                @Claim(key = "units", value = "[\"herlev\"]", type = ClaimType.JSON_ARRAY)
            })
    void who_looks_at_whom_is_written_before_the_answer_leaves() {
        given().get("/api/look/declared").then().statusCode(200).body(equalTo("Max"));
        assertThat(log.written)
                .containsExactly(
                        new Looked(
                                "staff:sekretaer",
                                Roles.SECRETARY,
                                "Sofie Sekretær",
                                Set.of("herlev"),
                                Purpose.CARE,
                                List.of(SHOWN)));
    }

    @Test
    @TestSecurity(user = "max", roles = Roles.PATIENT)
    @OidcSecurity(claims = @Claim(key = "cpr", value = "0201609995"))
    void a_patient_is_written_by_pseudonym_and_without_a_name() {
        given().get("/api/look/declared").then().statusCode(200);
        assertThat(log.written)
                .containsExactly(
                        new Looked(
                                "patient:" + LookTrial.MAX,
                                Roles.PATIENT,
                                null,
                                Set.of(),
                                Purpose.CARE,
                                List.of(SHOWN)));
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void what_cannot_be_written_is_not_shown() {
        log.broken = true;
        given().get("/api/look/declared")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .header("ETag", nullValue())
                .body("status", equalTo(503))
                .body(not(containsString("Max")));
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void who_shows_somebody_without_saying_so_shows_nothing() {
        given().get("/api/look/undeclared").then().statusCode(503);
        assertThat(log.written).isEmpty();
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void an_answer_that_shows_nobody_is_no_look() {
        given().get("/api/look/nobody").then().statusCode(200);
        given().redirects().follow(false).get("/api/look/redirect").then().statusCode(303);
        assertThat(log.written).isEmpty();
    }
}
