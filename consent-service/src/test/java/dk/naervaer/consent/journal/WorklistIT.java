package dk.naervaer.consent.journal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.naervaer.personaldata.PersonId;
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
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
class WorklistIT {

    @Inject Patients patients;

    private final UUID relative = UUID.randomUUID();
    private final UUID consent = UUID.randomUUID();

    @Test
    @OidcSecurity(
            claims =
                    @Claim(
                            key = "units",
                            value = "[\"herlev\",\"herlev-kardiologi\"]",
                            type = ClaimType.JSON_ARRAY))
    void staff_see_what_is_missing_in_their_departments_and_say_that_it_stands() {
        var patient = patients.known("0504909995", "Magnus <b>");
        patients.booked(patient, "herlev-kardiologi");
        consented(patient);
        var place = "find { it.consentId == '" + consent + "' }";
        given().get("/api/journal")
                .then()
                .statusCode(200)
                .body(place + ".matter", equalTo(1), place + ".kind", equalTo("GIVEN"));
        page().statusCode(200)
                .body(containsString("Mangler i journalen"), containsString("Magnus &lt;b&gt;"))
                .body(containsString("/journal/" + consent + "/1"));
        typed("020160-9995").statusCode(422).body(containsString("form-error-message"));
        typed("NOTAT-1").statusCode(303).header("Location", containsString("/journal"));
        page().body(not(containsString(consent.toString())));
        given().contentType("application/json")
                .body("{\"reference\":\"NOTAT-1\"}")
                .put("/api/journal/" + consent + "/1")
                .then()
                .statusCode(204);
    }

    @Test
    @OidcSecurity(
            claims =
                    @Claim(
                            key = "units",
                            value = "[\"gentofte-lunge\"]",
                            type = ClaimType.JSON_ARRAY))
    void other_departments_work_is_not_there() {
        var patient = new PersonId(UUID.randomUUID());
        patients.booked(patient, "herlev-kardiologi");
        consented(patient);
        page().statusCode(200).body(not(containsString(consent.toString())));
        typed("NOTAT-1").statusCode(404);
        given().get("/fhir/r4/Consent/" + consent)
                .then()
                .statusCode(403)
                .body("resourceType", equalTo("OperationOutcome"));
    }

    private void consented(PersonId patient) {
        patients.consented(patient, relative, consent);
    }

    private static ValidatableResponse page() {
        return given().accept("text/html").get("/journal").then();
    }

    private ValidatableResponse typed(String reference) {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .formParam("reference", reference)
                .post("/journal/" + consent + "/1")
                .then();
    }
}
