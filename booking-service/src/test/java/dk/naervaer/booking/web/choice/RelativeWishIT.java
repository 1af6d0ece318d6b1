package dk.naervaer.booking.web.choice;

import static dk.naervaer.booking.web.Clinic.CARDIOLOGY;
import static dk.naervaer.booking.web.Clinic.ONCOLOGY;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.naervaer.booking.web.Clinic;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.TestTopics;
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
import java.time.Duration;
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
class RelativeWishIT {

    private static final LocalDate DAY = LocalDate.of(2028, 9, 4);

    @Inject Clinic clinic;

    @Test
    void staff_note_the_wish_see_it_and_say_why_it_cannot_be() {
        var id = clinic.booked("0201609995", "Einer Test", CARDIOLOGY, DAY);
        page("/appointments/" + id + "/contact-form").body(containsString("id=\"ASK\""));
        post(id, "ASK").statusCode(303);
        for (var where : new String[] {"/day?date=" + DAY, "/wishes", room(id)})
            page(where).body(containsString("Patienten ønsker en pårørende med på video"));
        page("/appointments/" + id + "/contact-form")
                .body(containsString("id=\"NO_EQUIPMENT\""))
                .body(not(containsString("id=\"NOT_JUSTIFIABLE\"")));
        post(id, "NO_EQUIPMENT").statusCode(303);
        page(room(id)).body(containsString("der er ikke udstyr til det"));
        page("/appointments/" + id + "/holding")
                .body(containsString("Ønsket om en pårørende er ikke opfyldt"));
        post(id, "NO_MORE").statusCode(303);
        page(room(id)).body(not(containsString("der er ikke udstyr til det")));
    }

    @Test
    void what_is_justifiable_is_the_clinicians_to_say() {
        var id = clinic.booked("0201609995", "Einer Test", CARDIOLOGY, DAY.plusDays(1));
        refuse(id, "NO_EQUIPMENT", 409);
        given().put(wish(id)).then().statusCode(204);
        refuse(id, "NOT_JUSTIFIABLE", 422);
        refuse(id, "DECLINED", 422).body("errors.field", hasItem("reason"));
        refuse(id, "BECAUSE", 400);
        refuse(id, "NO_EQUIPMENT", 204);
        given().delete(wish(id)).then().statusCode(204);
    }

    @Test
    void a_relative_who_took_part_has_met_the_wish() {
        var id = clinic.booked("0201609995", "Einer Test", CARDIOLOGY, DAY.plusDays(2));
        given().put(wish(id)).then().statusCode(204);
        try (var topics = new TestTopics()) {
            var invitation = clinic.waiting(id, topics);
            topics.publishExample("invitations", "invitation-joined.v1", invitation + "", 3);
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        page(room(id)).body(containsString("Ønsket om en pårørende er opfyldt")));
        conclude(id);
        page(room(id)).body(containsString("Ønsket om en pårørende er opfyldt"));
        page("/appointments/" + id + "/holding")
                .body(containsString("Ønsket om en pårørende er opfyldt"));
    }

    @Test
    void who_was_alone_in_the_end_has_a_reason() {
        var id = clinic.booked("0201609995", "Einer Test", CARDIOLOGY, DAY.plusDays(3));
        given().put(wish(id)).then().statusCode(204);
        conclude(id);
        page(room(id)).body(containsString("ingen var inviteret"));
    }

    @Test
    void another_departments_does_not_exist() {
        var id = clinic.booked("0201609995", "Einer Test", ONCOLOGY, DAY);
        given().put(wish(id)).then().statusCode(404);
        given().delete(wish(id)).then().statusCode(404);
        refuse(id, "NO_EQUIPMENT", 404);
        post(id, "ASK").statusCode(404);
    }

    private static String wish(UUID id) {
        return "/api/appointments/" + id + "/relative-wish";
    }

    private static String room(UUID id) {
        return "/appointments/" + id + "/room";
    }

    private static ValidatableResponse refuse(UUID id, String reason, int status) {
        return given().contentType(ContentType.JSON)
                .body("{\"reason\":\"" + reason + "\"}")
                .put(wish(id) + "/refusal")
                .then()
                .statusCode(status);
    }

    private static void conclude(UUID id) {
        given().contentType(ContentType.JSON)
                .body("{\"outcome\":\"HELD\",\"actualContactForm\":\"PHYSICAL\"}")
                .post("/api/appointments/" + id + "/outcome")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse post(UUID id, String what) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("what", what)
                .post("/appointments/" + id + "/contact-form/relative")
                .then();
    }

    private static ValidatableResponse page(String path) {
        return given().accept(ContentType.HTML).get(path).then().statusCode(200);
    }
}
