package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "magnus", roles = Roles.PATIENT)
@OidcSecurity(claims = @Claim(key = "cpr", value = Neighbours.MAGNUS))
class PatientPagesIT {

    @Inject Neighbours neighbours;

    @Test
    void a_patient_names_a_relative_consents_and_sees_who_answers() {
        var patient = neighbours.patient(Neighbours.MAGNUS);
        neighbours.unit("herlev-gentofte", "Herlev og Gentofte Hospital", "region");
        neighbours.unit("herlev-kardiologi", "Hjerteafdelingen", "herlev-gentofte");
        neighbours.unit("herlev-kardiologi", "Kardiologisk Ambulatorium", "herlev-gentofte");
        var appointment = appointmentShown(patient);

        var id = UUID.randomUUID().toString();
        Written.form(id, "Gunvor", appointment.toString())
                .post("/relatives")
                .then()
                .statusCode(303);
        Written.form(id, "Gunvor", appointment.toString())
                .post("/relatives")
                .then()
                .statusCode(303);

        var place = "Kardiologisk Ambulatorium, Herlev og Gentofte Hospital";
        await().untilAsserted(() -> Written.page("/").body(containsString(place)));
        Written.page("/")
                .body(containsString("torsdag den 14. januar 2027 kl. 10.00–10.30"))
                .body(containsString("Gunvor Lauridsen"))
                .body(containsString("Mor · SMS 20 12 34 57"))
                .body(containsString("flyttet, til og med onsdag den 14. april 2027"))
                .body(containsString("Invitationen er på vej"));
        var invitation = neighbours.invited(appointment, id, Written.consentOf(id));
        neighbours.answered(invitation, "ACCEPTED");
        await().untilAsserted(() ->
                Written.page("/overview").body(containsString("nv-tag-good\">Kommer")));
    }

    @Test
    void a_consent_reaches_the_day_of_its_appointment() {
        var appointment = appointmentShown(neighbours.patient(Neighbours.MAGNUS));
        var id = UUID.randomUUID().toString();
        Written.form(id, "Gunvor", appointment.toString())
                .formParam("until", "2027-01-13")
                .post("/relatives")
                .then()
                .statusCode(422)
                .body(containsString("Samtykket skal gælde til og med aftalens dag"));
    }

    @Test
    void every_message_about_the_patient_is_shown_without_the_secret_of_its_link() {
        var patient = neighbours.patient(Neighbours.MAGNUS);
        var appointment = appointmentShown(patient);
        var id = UUID.randomUUID().toString();
        Written.form(id, "Rikke", "ALL").post("/relatives").then().statusCode(303);
        var token = "a".repeat(26);
        neighbours.written(
                appointment, id, Written.consentOf(id), "Brug http://localhost/i#" + token + " nu");
        await().untilAsserted(() ->
                Written.page("/messages")
                        .body(containsString("Rikke Lauridsen"))
                        .body(containsString("Brug http://localhost/i#… nu")));
        Written.page("/messages").body(not(containsString(token)), containsString("Sendt"));
    }

    @Test
    void a_withdrawal_is_asked_once_more_then_received_then_closed() {
        neighbours.patient(Neighbours.MAGNUS);
        var id = UUID.randomUUID().toString();
        Written.form(id, "Sigrun", "ALL").post("/relatives").then().statusCode(303);
        var path = "/consents/" + Written.consentOf(id) + "/withdrawal";

        Written.page(path).body(containsString("Ja, træk samtykket tilbage"));
        given().redirects().follow(false).post(path).then().statusCode(303);
        Written.page(path).body(containsString("Modtaget")).body(containsString("every 2s"));
        neighbours.doorClosed(Written.consentOf(id), id, "2026-11-22T09:02:00Z");
        await().untilAsserted(() ->
                Written.page(path + "/progress").body(containsString("Lukket kl. 10.02")));
        Written.page(path + "/progress")
                .body(not(containsString("every 2s")), not(containsString("<html")));
    }

    @Test
    void a_pause_says_when_the_door_was_shut() {
        neighbours.patient(Neighbours.MAGNUS);
        var id = UUID.randomUUID().toString();
        Written.form(id, "Thyra", "ALL").post("/relatives").then().statusCode(303);
        var consent = Written.consentOf(id);
        given().redirects().follow(false).post("/consents/" + consent + "/pause");
        await().untilAsserted(() -> Written.page("/").body(containsString("resume-" + consent)));
        neighbours.doorShut(consent, id, "2026-11-22T07:00:00Z", "2026-11-22T07:00:01Z");
        neighbours.doorShut(consent, id, "2026-11-22T08:00:00Z", "2026-11-22T09:05:00Z");
        await().untilAsserted(() -> Written.page("/").body(containsString("Lukket kl. 10.05")));
        given().redirects().follow(false).post("/consents/" + consent + "/resumption");
    }

    @Test
    void a_refused_form_comes_back_with_what_was_written_and_what_is_wrong() {
        neighbours.patient(Neighbours.MAGNUS);
        Written.form(UUID.randomUUID().toString(), "Bodil", "ALL")
                .formParam("until", "2028-01-01")
                .post("/relatives")
                .then()
                .statusCode(422)
                .body(containsString("data-errors"))
                .body(containsString("Et samtykke gælder højst et år"))
                .body(containsString("value=\"Bodil\""));
        Written.page("/").body(not(containsString("Bodil")));
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post("/relatives")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#given\""));
    }

    @Test
    void one_more_consent_is_given_and_not_twice() {
        neighbours.patient(Neighbours.MAGNUS);
        var id = UUID.randomUUID().toString();
        Written.form(id, "Astrid", "ALL").post("/relatives").then().statusCode(303);
        Written.page("/relatives/" + id + "/consents/new")
                .body(containsString("Samtykke for Astrid Lauridsen"));
        Written.form(id, "", "ALL")
                .post("/relatives/" + id + "/consents")
                .then()
                .statusCode(422)
                .body(containsString("Du har allerede givet det samtykke"));
    }

    @Test
    void a_patient_who_was_said_to_have_died_by_mistake_is_told_which_links_are_closed() {
        neighbours.lives(neighbours.patient(Neighbours.MAGNUS), "2026-12-01T10:00:00Z");
        await().untilAsserted(() ->
                Written.page("/").body(containsString("Links til dine pårørende er lukket")));
    }

    @Test
    void pages_speak_english_when_asked() {
        neighbours.patient(Neighbours.MAGNUS);
        Written.page("/?lang=en")
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("Your relatives"));
        Written.page("/relatives/new?lang=en").body(containsString("Who is it?"));
    }

    @Test
    void others_consents_and_relatives_are_not_there() {
        neighbours.patient(Neighbours.MAGNUS);
        given().accept("text/html")
                .get("/consents/" + UUID.randomUUID() + "/withdrawal")
                .then()
                .statusCode(404)
                .body(containsString("<h1>"));
        given().accept("text/html")
                .get("/relatives/" + UUID.randomUUID() + "/consents/new")
                .then()
                .statusCode(404);
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "cpr", value = "2512489996"))
    void a_patient_nobody_has_booked_is_told_so() {
        Written.page("/").body(containsString("Vi kender endnu ingen aftaler for dig"));
        Written.page("/relatives/new")
                .body(containsString("Vi kender endnu ingen aftaler for dig"));
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void staff_are_shown_that_this_is_not_for_them() {
        given().accept("text/html")
                .get("/")
                .then()
                .statusCode(403)
                .contentType(startsWith("text/html"))
                .body(containsString("<h1>"));
    }

    private UUID appointmentShown(PersonId patient) {
        var id = neighbours.booked(patient);
        await().untilAsserted(() -> Written.page("/").body(containsString("appointment-" + id)));
        return id;
    }
}
