package dk.naervaer.booking.web.holding;

import static dk.naervaer.booking.web.Desk.day;
import static dk.naervaer.booking.web.Desk.post;
import static dk.naervaer.booking.web.Desk.room;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.naervaer.booking.web.Clinic;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.time.DanishTime;
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
import java.time.ZonedDateTime;
import java.util.List;
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
class ConversationIT {

    @Inject Clinic clinic;

    @Test
    void staff_open_a_conversation_once_however_often_the_form_is_sent() {
        var form = UUID.randomUUID();
        var body =
                "id=%s&cpr=020160-9995&given=Einer+Test&family=Lauridsen&kind=WARD_ROUND&department=herlev-kardiologi&date=2028-05-09&from=09:00&to=12:00"
                        .formatted(form);
        var first = open(body, 303).extract().header("Location");
        assertThat(open(body, 303).extract().header("Location")).isEqualTo(first);
        day("2028-05-09").body(containsString("Stuegang")).body(containsString("Einer Test"));
        var id = id(first);
        api("POST", id, "outcome", "{\"outcome\":\"HELD\",\"actualContactForm\":\"PHYSICAL\"}")
                .statusCode(200);
        given().accept(ContentType.HTML)
                .get("/replies")
                .then()
                .statusCode(200)
                .body(not(containsString("reply-" + id)));
    }

    @Test
    void a_conversation_that_cannot_be_opened_is_refused_field_by_field() {
        open("cpr=1&date=2028-05-09&from=9&to=12:00", 422)
                .body(containsString("CPR-nummer med 10 cifre"))
                .body(containsString("Vælg, hvilken samtale"))
                .body(containsString("tidsrum på højst et døgn"));
        var window = "&kind=NOW&date=2028-05-09&from=09:00&to=10:00";
        open("cpr=0504909995&department=herlev-onkologi" + window, 422)
                .body(containsString("Vælg en af dine afdelinger"))
                .body(not(containsString("0504909995")));
        open("cpr=2512489996&department=herlev-kardiologi" + window, 422)
                .body(containsString("Patienten er ikke kendt her"));
        open(
                        "cpr=0201609995&department=herlev-kardiologi&kind=NOW&date=2020-01-01&from=09:00&to=10:00",
                        422)
                .body(containsString("ikke er forbi"));
        given().accept(ContentType.HTML)
                .get("/conversations/new")
                .then()
                .statusCode(200)
                .body(not(containsString("alert-error")));
    }

    @Test
    void a_talk_that_is_opened_now_may_still_be_held_in_another_way_until_it_starts() {
        var id = opened("VIDEO");
        room(id).body(containsString("Video"));
        api("PUT", id, "contact-form", "{\"contactForm\":\"PHYSICAL\"}").statusCode(200);
        api("PUT", id, "relative-wish", "").statusCode(204);
        room(id).body(containsString("Patienten ønsker en pårørende med på video"));
        api("POST", id, "start", "").statusCode(200);
        api("PUT", id, "contact-form", "{\"contactForm\":\"PHYSICAL\"}")
                .statusCode(422)
                .body("errors.message", equalTo(List.of("begun, as of 2020-01-01")));
    }

    @Test
    void staff_call_off_a_talk_of_their_own_and_nothing_that_an_epj_has_planned() {
        var id = opened("PHYSICAL");
        post("/appointments/" + id + "/holding/calling-off", "", 303)
                .header("Location", endsWith("/" + id + "/room"));
        room(id).body(containsString("Aflyst"), not(containsString("id=\"conclude\"")));
        var planned = clinic.booked(Clinic.CARDIOLOGY, LocalDate.of(2028, 5, 10));
        room(planned).body(not(containsString("id=\"call-off\"")));
        api("POST", planned, "calling-off", "")
                .statusCode(409)
                .body("type", equalTo("urn:naervaer:problem:planned-by-epj"));
    }

    /// A window around now.
    private static UUID opened(String form) {
        var from = ZonedDateTime.now(DanishTime.ZONE).minusMinutes(10);
        var body =
                "id=%s&cpr=020160-9995&given=Einer+Test&family=Lauridsen&kind=NOW&form=%s&department=herlev-kardiologi&date=%s&from=%tR&to=%tR"
                        .formatted(
                                UUID.randomUUID(),
                                form,
                                from.toLocalDate(),
                                from,
                                from.plusHours(1));
        return id(open(body, 303).extract().header("Location"));
    }

    private static UUID id(String room) {
        return UUID.fromString(room.replaceAll(".*/appointments/(.*)/room", "$1"));
    }

    private static ValidatableResponse open(String body, int status) {
        return post("/conversations/new", body, status);
    }

    private static ValidatableResponse api(String verb, UUID id, String path, String json) {
        return given().contentType(ContentType.JSON)
                .body(json)
                .request(verb, "/api/appointments/" + id + "/" + path)
                .then();
    }
}
