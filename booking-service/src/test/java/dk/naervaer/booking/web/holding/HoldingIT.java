package dk.naervaer.booking.web.holding;

import static dk.naervaer.booking.web.Clinic.CARDIOLOGY;
import static dk.naervaer.booking.web.Clinic.ONCOLOGY;
import static dk.naervaer.booking.web.Desk.day;
import static dk.naervaer.booking.web.Desk.post;
import static dk.naervaer.booking.web.Desk.room;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.naervaer.booking.appointment.Answer;
import dk.naervaer.booking.web.Clinic;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
@OidcSecurity(
        claims =
                @Claim(
                        key = "units",
                        value = "[\"herlev-kardiologi\"]",
                        type = ClaimType.JSON_ARRAY))
class HoldingIT {

    private static final LocalDate DAY = LocalDate.of(2028, 5, 2);

    @Inject Clinic clinic;

    @Test
    void a_talk_starts_and_plan_b_saves_it() {
        var id = clinic.booked(CARDIOLOGY, DAY);
        room(id).body(containsString("id=\"start\"")).body(containsString("Ring op på telefon"));
        form(id, "holding/start", "").header("Location", endsWith("/" + id + "/room"));
        form(id, "holding/plan-b", "step=SOUND_ONLY");
        room(id).body(containsString("Samtalen er startet"))
                .body(containsString("Kun lyd"))
                .body(not(containsString("Prøv igen")));
        api(id, "plan-b", "{\"step\":\"REJOIN\"}", 409)
                .body("type", equalTo("urn:naervaer:problem:step-behind"));
        api(id, "plan-b", "{\"step\":\"CARRIER_PIGEON\"}", 400);
        api(id, "plan-b", "{}", 422).body("errors[0].field", containsString("step"));
        api(id, "start", "", 200).body("version", equalTo(4));
    }

    @Test
    void an_unanswered_call_stays_on_every_day_until_it_is_closed() {
        var id = clinic.booked(CARDIOLOGY, DAY.plusDays(1));
        api(id, "follow-up", "", 409)
                .body("type", equalTo("urn:naervaer:problem:nothing-to-follow-up"));
        api(id, "outcome", "{\"outcome\":\"UNANSWERED\"}", 200);
        day("2028-07-01").body(containsString("unanswered-" + id));
        form(id, "holding/follow-up", "").header("Location", endsWith("/day"));
        day("2028-07-01").body(containsString("Tages af sekretaer"));
        form(id, "holding/follow-up/closing", "action=REACHED");
        day("2028-07-01").body(not(containsString("unanswered-" + id)));
        api(id, "follow-up/closing", "{\"action\":\"LETTER\"}", 409);
    }

    @Test
    void an_unanswered_call_stays_until_it_is_closed_although_the_epj_calls_the_appointment_off() {
        var id = clinic.booked(CARDIOLOGY, DAY.plusDays(20));
        api(id, "outcome", "{\"outcome\":\"UNANSWERED\"}", 200);
        clinic.calledOff(id, 4);
        day("2028-07-02").body(containsString("unanswered-" + id));
        form(id, "holding/follow-up", "").header("Location", endsWith("/day"));
        day("2028-07-02").body(containsString("Tages af sekretaer"));
        form(id, "holding/follow-up/closing", "action=LETTER");
        day("2028-07-02").body(not(containsString("unanswered-" + id)));
    }

    @Test
    void the_history_is_told_in_plain_words() {
        var id = clinic.booked(CARDIOLOGY, DAY.plusDays(2));
        api(id, "start", "", 200);
        api(id, "plan-b", "{\"step\":\"PHONE\"}", 200);
        api(id, "outcome", "{\"outcome\":\"HELD\",\"actualContactForm\":\"PHONE\"}", 200);
        var page =
                given().accept(ContentType.HTML)
                        .get("/appointments/" + id + "/holding")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(page)
                .containsSubsequence(
                        "Booket",
                        "Samtalen startede",
                        "Personalet",
                        "sekretaer",
                        "Plan B",
                        "Ring op på telefon",
                        "Afsluttet",
                        "Gennemført på telefon");
    }

    @Test
    void what_the_patient_has_answered_the_epj_stands_where_staff_look() {
        var id = clinic.booked(CARDIOLOGY, DAY.plusDays(3));
        clinic.answered(id, 3, Answer.ACCEPTED);
        var date = DAY.plusDays(3).toString();
        day(date).body(containsString("Patienten: kommer<"));
        clinic.answered(id, 4, Answer.DECLINED);
        day(date)
                .body(containsString("Patienten kan ikke komme"))
                .body(not(containsString("Patienten: kommer")));
        room(id).body(containsString("Patienten kan ikke komme"));
        given().accept(ContentType.HTML)
                .get("/wishes")
                .then()
                .statusCode(200)
                .body(containsString("wish-" + id));
        clinic.answered(id, 5, Answer.ACCEPTED);
        given().accept(ContentType.HTML)
                .get("/wishes")
                .then()
                .body(not(containsString("wish-" + id)));
    }

    @Test
    void what_the_patient_has_answered_is_told_in_the_history() {
        var id = clinic.booked(CARDIOLOGY, DAY.plusDays(4));
        clinic.answered(id, 3, Answer.ACCEPTED);
        clinic.answered(id, 4, Answer.DECLINED);
        var history =
                given().accept(ContentType.HTML)
                        .get("/appointments/" + id + "/holding")
                        .then()
                        .extract()
                        .asString();
        assertThat(history)
                .containsSubsequence(
                        "Patienten har svaret",
                        ": kommer",
                        "Journalsystemet",
                        "Patienten har svaret",
                        ": kommer ikke");
    }

    @Test
    void another_departments_consultation_does_not_exist() {
        var id = clinic.booked(ONCOLOGY, DAY);
        api(id, "start", "", 404);
        api(id, "plan-b", "{\"step\":\"PHONE\"}", 404);
        api(id, "follow-up", "", 404);
        api(id, "follow-up/closing", "{\"action\":\"LETTER\"}", 404);
        given().accept(ContentType.HTML)
                .get("/appointments/" + id + "/holding")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse form(UUID id, String path, String body) {
        return post("/appointments/" + id + "/" + path, body, 303);
    }

    private static ValidatableResponse api(UUID id, String path, String json, int status) {
        return given().contentType(ContentType.JSON)
                .body(json)
                .post("/api/appointments/" + id + "/" + path)
                .then()
                .statusCode(status);
    }
}
