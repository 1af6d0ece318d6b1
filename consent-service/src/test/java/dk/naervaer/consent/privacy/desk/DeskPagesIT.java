package dk.naervaer.consent.privacy.desk;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dk.naervaer.consent.privacy.Scene;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "dpo", roles = Roles.PRIVACY_OFFICER)
@OidcSecurity(claims = @Claim(key = "auth_time", value = "9999999999"))
class DeskPagesIT {

    @Inject Scene scene;

    @Test
    void a_number_leads_to_the_person_and_stands_in_no_address() {
        var patient = scene.patient("0506889996", "Sille June");
        form().formParam("civilNumber", "050688-9996")
                .post("/privacy/search")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/privacy/persons/" + patient));
        page("/privacy/persons/" + patient).body(containsString("<h1>Sille June Lauridsen</h1>"));
        form().formParam("civilNumber", "2512489996")
                .post("/privacy/search")
                .then()
                .statusCode(200)
                .body(containsString("Vi kender ingen med det nummer"));
        form().formParam("civilNumber", "hvem")
                .post("/privacy/search")
                .then()
                .statusCode(422)
                .body(containsString("Skriv ti tegn"), not(containsString("hvem")));
    }

    @Test
    void a_request_is_taken_in_answered_and_followed() {
        var patient = scene.patient("2509479989", "Bruno");
        var id = UUID.randomUUID();
        form().formParam("request", id.toString())
                .formParam("class", "CONTACT", "MESSAGE")
                .post("/privacy/persons/" + patient + "/requests")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/privacy/requests/" + id));
        page("/privacy").body(containsString("/privacy/requests/" + id));
        answered(id);
        for (var service : new String[] {"booking-service", "invitation-service"})
            scene.erased(patient, service, "\"CONTACT\"", "");
        await().untilAsserted(() ->
                page("/privacy/requests/" + id + "/progress")
                        .body(containsString("Alle tjenester har svaret"))
                        .body(not(containsString("every 2s")))
                        .body(not(containsString("<html"))));
    }

    private static void answered(UUID id) {
        page("/privacy/requests/" + id)
                .body(containsString("Svar senest tirsdag den 22. december 2026"))
                .body(containsString("answer-CONTACT-REFUSED"))
                .body(not(containsString("answer-EVIDENCE")));
        form().formParam("answer-CONTACT", "ERASED")
                .formParam("answer-MESSAGE", "REFUSED")
                .formParam("reason-MESSAGE", " ")
                .post("/privacy/requests/" + id + "/answers")
                .then()
                .statusCode(422)
                .body(containsString("Skriv en begrundelse"));
        form().formParam("answer-CONTACT", "ERASED")
                .formParam("answer-MESSAGE", "REFUSED")
                .formParam("reason-MESSAGE", Scene.HOSTILE)
                .post("/privacy/requests/" + id + "/answers")
                .then()
                .statusCode(303);
        page("/privacy/requests/" + id)
                .body(containsString("&lt;script&gt;"), not(containsString("<script>alert")))
                .body(containsString("every 2s"), containsString("mangler"))
                .body(containsString("erasure-request-carried-out.v1"));
    }

    @Test
    void a_hold_stands_on_the_page_until_it_is_lifted() {
        var patient = scene.patient("0211223989", "Åge");
        form().post("/privacy/persons/" + patient + "/hold")
                .then()
                .statusCode(422)
                .body(containsString("Skriv en begrundelse"));
        form().formParam("reason", "Tilsyn " + Scene.HOSTILE)
                .formParam("until", "2027-06-30")
                .post("/privacy/persons/" + patient + "/hold")
                .then()
                .statusCode(303);
        page("/privacy/persons/" + patient)
                .body(containsString("Tilsyn &lt;script&gt;"), containsString("Sat af staff:dpo"))
                .body(containsString("Der står en juridisk tilbageholdelse."));
        page("/privacy").body(containsString(patient.toString()));
        form().post("/privacy/persons/" + patient + "/hold/lift").then().statusCode(303);
        page("/privacy/persons/" + patient).body(not(containsString("Tilsyn")));
    }

    @Test
    void hostile_names_are_only_text() {
        var patient = scene.patient("1502779995", Scene.HOSTILE);
        page("/privacy/persons/" + patient)
                .body(containsString("&lt;script&gt;"), not(containsString("<script>alert")));
    }

    @Test
    void pages_speak_english_when_asked() {
        page("/privacy?lang=en").body(containsString("<h1>Data protection</h1>"));
        page("/privacy/retention?lang=en").body(containsString("after the last appointment"));
        page("/privacy/breach?lang=en").body(containsString("What the answer rests on"));
    }

    @Test
    void guessed_people_and_requests_are_not_there() {
        for (var path : new String[] {"/privacy/persons/", "/privacy/requests/"}) {
            given().accept("text/html").get(path + UUID.randomUUID()).then().statusCode(404);
            given().accept("text/html").get(path + "nonsense").then().statusCode(404);
        }
    }

    @Test
    void a_form_from_another_site_is_refused() {
        var patient = scene.patient("3103979995", "Anders");
        form().header("Cookie", "q_session=x")
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("reason", "x")
                .post("/privacy/persons/" + patient + "/hold")
                .then()
                .statusCode(403);
        page("/privacy/persons/" + patient).body(not(containsString("Sat af")));
    }

    private static RequestSpecification form() {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then().statusCode(200);
    }
}
