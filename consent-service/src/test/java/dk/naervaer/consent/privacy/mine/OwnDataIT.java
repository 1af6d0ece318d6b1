package dk.naervaer.consent.privacy.mine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dk.naervaer.consent.privacy.Scene;
import dk.naervaer.consent.web.record.RecordKeeping;
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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "ellen", roles = Roles.PATIENT)
@OidcSecurity(
        claims = {
            @Claim(key = "cpr", value = OwnDataIT.ELLEN),
            @Claim(key = "auth_time", value = OwnDataIT.FRESH)
        })
class OwnDataIT {

    static final String FRESH = "9999999999";

    static final String ELLEN = "0201919996";
    static final String ELSE = "0201919990";

    static final String AAGE = "0211223989";

    @Inject Scene scene;
    @Inject RecordKeeping records;

    @Test
    void a_patient_fetches_everything_as_json_with_the_links_hidden() {
        var patient = scene.patient(ELLEN, "Ellen Louise");
        var relative = scene.relative(patient, Scene.HOSTILE);
        var appointment =
                scene.appointment(
                        patient, "kardiologi", "2026-10-01T08:00:00Z", "2026-12-01T09:00:00Z");
        scene.invited(appointment, relative, "2026-11-10T08:00:00Z", "2026-12-01T09:00:00Z");
        await().untilAsserted(() -> data("json").body("messages.purpose", hasItem("INVITATION")));
        data("json")
                .contentType("application/json")
                .header("Content-Disposition", containsString("naervaer.json"))
                .header("Cache-Control", equalTo("no-store"))
                .body("identity.civilNumber", equalTo(ELLEN))
                .body("appointments.id", hasItem(appointment.toString()))
                .body("relatives.given", hasItem(Scene.HOSTILE))
                .body("relatives.phone", hasItem("+4520123457"))
                .body("messages.text", hasItem("Kom kl. 10: [link] Ring 70 10 10 10"))
                .body("elsewhere", hasItem("EPJ"))
                .body("facts.type", hasItem("relative-consent-given.v2"))
                .body(not(containsString("secrettoken")));
    }

    @Test
    void the_same_is_a_tagged_pdf_that_can_be_read_whatever_somebody_is_called()
            throws IOException {
        var patient = scene.patient(ELLEN, "Ellen Louise");
        scene.relative(patient, Scene.HOSTILE + " Ł Ωμέγα");
        var bytes = data("pdf").contentType("application/pdf").extract().asByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Det ved vi om dig", "Ellen Louise Lauridsen", ELLEN)
                    .contains("<script>alert('1')</script>\"&", "Ł Ωμέγα")
                    .contains("Bed hospitalet", "En pårørende er tilføjet");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("da");
        }
    }

    @Test
    @OidcSecurity(
            claims = {@Claim(key = "cpr", value = AAGE), @Claim(key = "auth_time", value = FRESH)})
    void what_bears_on_every_consent_of_the_patient_is_in_it_too() throws IOException {
        var aage = scene.patient(AAGE, "Åge");
        var appointment =
                scene.appointment(
                        aage, "kardiologi", "2026-10-01T08:00:00Z", "2026-12-01T09:00:00Z");
        await().untilAsserted(() ->
                data("json").body("appointments.id", hasItem(appointment.toString())));
        written(aage);
        asked("Bodil");
        await().untilAsserted(
                        () -> data("json").body("record.cases.kind", hasItem("UNABLE_TO_CONSENT")));
        data("json")
                .body("record.barred.name", hasItem("Bruno Berggren"))
                .body("record.contact.email", equalTo("aage@example.dk"))
                .body("record.unable.reason", equalTo("Bevidstløs siden i går"))
                .body("record.cases.state", hasItem("OPEN"))
                .body("record.actedFor.capacity", hasItem("GUARDIAN"))
                .body("facts.type", hasItems("record-person-barred.v1", "case-opened.v2"));
        assertThat(text(data("pdf")))
                .contains("Bruno Berggren", "aage@example.dk", "Bevidstløs siden i går", "Værge")
                .contains("Du har skrevet ned, hvem der ikke må være med")
                .doesNotContain(".v1", ".v2");
    }

    @Test
    @OidcSecurity(
            claims = {@Claim(key = "cpr", value = ELSE), @Claim(key = "auth_time", value = FRESH)})
    void a_patient_asks_once_and_sees_each_answer() {
        var patient = scene.patient(ELSE, "Else");
        page("/erasure")
                .body(containsString("Bed om at få slettet"))
                .body(containsString("Det gemmes som din journal"));
        form().post("/erasure").then().statusCode(422).body(containsString("Vælg mindst én"));
        for (int i = 0; i < 2; i++)
            form().formParam("id", UUID.randomUUID().toString())
                    .formParam("class", "CONTACT", "EVIDENCE")
                    .post("/erasure")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/erasure"));
        page("/erasure")
                .body(containsString("Vi har fået dit ønske"))
                .body(not(containsString("name=\"class\"")));
        data("json")
                .body("erasureRequests.size()", equalTo(1))
                .body("pseudonyms", hasItem(patient.toString()));
    }

    @Test
    @OidcSecurity(
            claims = {
                @Claim(key = "cpr", value = "0505109990"),
                @Claim(key = "auth_time", value = FRESH)
            })
    void who_is_of_age_may_ask_and_who_is_younger_is_told_whom_to_talk_to() {
        scene.patient("0505109990", "Gitte Nancy");
        page("/erasure").body(containsString("name=\"class\""));
    }

    @Test
    @OidcSecurity(
            claims = {
                @Claim(key = "cpr", value = "0212159995"),
                @Claim(key = "auth_time", value = FRESH)
            })
    void a_child_is_told_whom_to_talk_to_and_nothing_is_asked() {
        scene.patient("0212159995", "Bo");
        page("/erasure").body(containsString("Du er under 15 år"));
        form().formParam("class", "CONTACT").post("/erasure").then().statusCode(303);
        data("json").body("erasureRequests.size()", equalTo(0));
    }

    @Test
    @OidcSecurity(
            claims = {
                @Claim(key = "cpr", value = "2512489996"),
                @Claim(key = "auth_time", value = FRESH)
            })
    void a_patient_nobody_has_booked_is_led_to_the_front_page() {
        for (var path : new String[] {"/data", "/erasure"})
            form().get(path).then().statusCode(303).header("Location", endsWith("/"));
    }

    @Test
    @OidcSecurity(
            claims = {
                @Claim(key = "cpr", value = ELLEN),
                @Claim(key = "auth_time", value = "999999999")
            })
    void who_has_not_signed_in_just_now_takes_nothing_out_and_erases_nothing() {
        for (var path : new String[] {"/data", "/erasure", "/access/export"})
            form().formParam("class", "CONTACT").post(path).then().statusCode(401);
    }

    @Test
    void a_form_from_another_site_is_refused() {
        for (var path : new String[] {"/data", "/erasure", "/access/export"})
            form().header("Cookie", "q_session=x")
                    .header("Sec-Fetch-Site", "cross-site")
                    .post(path)
                    .then()
                    .statusCode(403);
    }

    private static ValidatableResponse data(String format) {
        var link =
                form().formParam("format", format)
                        .post("/data")
                        .then()
                        .statusCode(303)
                        .extract()
                        .header("Location");
        var file = given().get(link).then().statusCode(200);
        given().get(link).then().statusCode(404);
        return file;
    }

    private void written(PersonId aage) {
        form().formParam("name", "Bruno Berggren").post("/barred").then().statusCode(303);
        form().formParam("channel", "EMAIL")
                .formParam("email", "aage@example.dk")
                .formParam("language", "da")
                .post("/contact")
                .then()
                .statusCode(303);
        records.unable(
                        aage,
                        "Sofie Læge",
                        "staff:laege",
                        "Bevidstløs siden i går",
                        LocalDate.parse("2027-02-01"))
                .await()
                .indefinitely();
    }

    /// For whom a clinician has to decide, the consent waits.
    private static void asked(String given) {
        String relative =
                given().contentType("application/json")
                        .body(
                                """
                                {"given":"%s","family":"Holm","relationship":"FAMMEMB",
                                 "phone":"20123464","language":"da","channel":"SMS"}
                                """
                                        .formatted(given))
                        .post("/api/relatives")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        given().contentType("application/json")
                .body(
                        """
                        {"relativeId":"%s","degree":"ATTEND","scope":{"type":"ALL"},
                         "until":"2027-02-28"}
                        """
                                .formatted(relative))
                .post("/api/consents")
                .then()
                .statusCode(202);
    }

    private static String text(ValidatableResponse file) throws IOException {
        var bytes = file.contentType("application/pdf").extract().asByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static RequestSpecification form() {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then().statusCode(200);
    }
}
