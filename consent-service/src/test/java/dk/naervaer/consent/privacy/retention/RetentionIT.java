package dk.naervaer.consent.privacy.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dk.naervaer.consent.privacy.Scene;
import dk.naervaer.consent.relative.Scope;
import dk.naervaer.consent.web.FixedClock;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "dpo", roles = Roles.PRIVACY_OFFICER)
@OidcSecurity(claims = @Claim(key = "auth_time", value = "9999999999"))
class RetentionIT {

    private static final String DRY_RUN = "/api/privacy/retention/dry-run";

    @Inject Scene scene;
    @Inject RetentionRun run;

    private final Optional<Duration> every =
            ConfigProvider.getConfig()
                    .getOptionalValue("naervaer.consent.retention-every", Duration.class);

    @Test
    void each_class_goes_on_the_day_after_its_last_and_nothing_goes_by_a_dry_run() {
        var patient = scene.somebody("Niels");
        scene.appointment(patient, "kardiologi", "2026-09-01T08:00:00Z", "2026-11-10T09:00:00Z");
        due("2026-12-11", "CONTACT", patient, true);
        due("2026-12-10", "CONTACT", patient, false);
        due("2027-05-10", "MESSAGE", patient, false);
        due("2027-05-11", "MESSAGE", patient, true);
        due("2031-11-10", "ACCESS", patient, false);
        due("2031-11-11", "ACCESS", patient, true);
        due("2036-11-10", "EVIDENCE", patient, false);
        due("2036-11-11", "EVIDENCE", patient, true);
        due("2036-11-11", "IDENTITY", patient, true);
        readable(patient)
                .body(
                        "someone.readable",
                        hasItems("IDENTITY", "CONTACT", "MESSAGE", "EVIDENCE", "ACCESS"));
    }

    @Test
    void who_is_expected_again_or_held_keeps_everything() {
        var expected = scene.somebody("Kaja");
        scene.appointment(expected, "kardiologi", "2026-09-01T08:00:00Z", "2026-09-10T09:00:00Z");
        scene.appointment(expected, "kardiologi", "2026-09-01T08:00:00Z", "2027-09-10T09:00:00Z");
        var held = scene.somebody("May June");
        scene.appointment(held, "kardiologi", "2026-09-01T08:00:00Z", "2026-11-10T09:00:00Z");
        due("2026-12-11", "CONTACT", held, true);
        given().contentType("application/json")
                .body("{\"reason\":\"Tilsyn\",\"until\":\"2027-01-31\"}")
                .put("/api/privacy/persons/" + held + "/legal-hold")
                .then()
                .statusCode(204);
        due("2027-01-31", "CONTACT", held, false);
        due("2027-02-01", "CONTACT", held, true);
        due("2027-09-10", "CONTACT", expected, false);
        due("2027-10-11", "CONTACT", expected, true);
    }

    @Test
    void a_relative_is_kept_as_long_as_a_consent_may_let_them_in() {
        var patient = scene.somebody("Schwendlund");
        var person = scene.relative(patient, "Max").person();
        due("2027-07-30", "CONTACT", person, false);
        due("2027-07-31", "CONTACT", person, true);
    }

    @Test
    void a_consent_that_only_follows_one_appointment_keeps_nobody_longer_than_that() {
        var patient = scene.somebody("Schwendlund");
        var one =
                scene.appointment(
                        patient, "kardiologi", "2026-09-01T08:00:00Z", "2027-01-14T09:00:00Z");
        var person = scene.relative(patient, "Max", Scope.appointment(one)).person();
        due("2027-02-13", "CONTACT", person, false);
        due("2027-02-14", "CONTACT", person, true);
    }

    @Test
    void the_officer_lets_go_what_is_due_and_it_is_told_to_every_service() {
        var patient = scene.somebody("Cæsar");
        scene.appointment(patient, "kardiologi", "2010-01-01T08:00:00Z", "2010-02-01T09:00:00Z");
        due("2026-11-22", "EVIDENCE", patient, true);
        given().accept("text/html")
                .get("/privacy/retention")
                .then()
                .statusCode(200)
                .body(containsString(patient.toString()), containsString("Slet nu"));
        given().post("/api/privacy/retention/runs").then().statusCode(200);
        readable(patient)
                .body("someone.readable", not(hasItem("EVIDENCE")))
                .body("someone.readable", not(hasItem("IDENTITY")))
                .body("erasure.reason", equalTo("RETENTION_ENDED"))
                .body("erasure.actor", equalTo("staff:dpo"));
        due("2026-11-22", "EVIDENCE", patient, false);
    }

    @Test
    void what_is_no_longer_kept_goes_by_itself_when_its_day_has_come() {
        var patient = scene.somebody("Ebbe");
        scene.appointment(patient, "kardiologi", "2026-09-01T08:00:00Z", "2026-12-10T09:00:00Z");
        due("2027-01-10", "CONTACT", patient, true);
        try {
            FixedClock.move("2027-01-09T08:00:00Z");
            run.byTheClock().await().indefinitely();
            readable(patient).body("someone.readable", hasItem("CONTACT"));
            FixedClock.move("2027-01-10T08:00:00Z");
            run.byTheClock().await().indefinitely();
        } finally {
            FixedClock.back();
        }
        readable(patient)
                .body("someone.readable", not(hasItem("CONTACT")))
                .body("someone.readable", hasItem("IDENTITY"))
                .body("erasure.actor", equalTo("system:retention"));
    }

    @Test
    void it_is_on_unless_an_installation_switches_it_off() {
        assertThat(every).contains(Duration.ofHours(6));
    }

    @Test
    void merged_pseudonyms_are_kept_as_the_one_human_being_they_are() {
        var replacement = scene.somebody("Ukendt");
        scene.appointment(
                replacement, "kardiologi", "2026-09-01T08:00:00Z", "2026-09-10T09:00:00Z");
        due("2026-10-11", "CONTACT", replacement, true);
        var patient = scene.somebody("EK");
        scene.appointment(patient, "kardiologi", "2026-09-01T08:00:00Z", "2027-03-10T09:00:00Z");
        due("2027-04-10", "CONTACT", patient, true);
        scene.merged(replacement, patient);
        due("2026-10-11", "CONTACT", replacement, false);
        due("2027-04-09", "CONTACT", patient, false);
        due("2027-04-10", "CONTACT", patient, true);
        readable(replacement)
                .body("someone.id", equalTo(patient.toString()))
                .body("someone.pseudonyms", hasItems(patient.toString(), replacement.toString()));
    }

    @Test
    void a_day_that_is_none_is_refused() {
        given().queryParam("on", "snart").get(DRY_RUN).then().statusCode(422);
        given().get("/api/privacy/retention/rules")
                .then()
                .statusCode(200)
                .body("name", hasItem("evidence-as-the-journal"), "keep", hasItem("P10Y"));
    }

    private static void due(String on, String kept, PersonId person, boolean goes) {
        var people = "find { it.rule.of == '" + kept + "' }.people";
        var wanted = hasItem(person.toString());
        await().untilAsserted(() ->
                given().queryParam("on", on)
                        .queryParam("limit", 100_000)
                        .get(DRY_RUN)
                        .then()
                        .statusCode(200)
                        .body(people, goes ? wanted : not(wanted)));
    }

    private static ValidatableResponse readable(PersonId person) {
        return given().get("/api/privacy/persons/" + person).then().statusCode(200);
    }
}
