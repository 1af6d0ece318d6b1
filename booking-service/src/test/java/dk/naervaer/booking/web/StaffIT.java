package dk.naervaer.booking.web;

import static dk.naervaer.booking.web.Clinic.CARDIOLOGY;
import static dk.naervaer.booking.web.Clinic.ONCOLOGY;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

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
class StaffIT {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 14);

    @Inject Clinic clinic;

    @Test
    void a_waiting_relative_is_seen_let_in_and_the_consultation_ended() {
        var id = clinic.booked(CARDIOLOGY, DAY);
        try (var topics = new TestTopics()) {
            var invitation = clinic.waiting(id, topics);
            awaitWaiting(id, invitation);
            page("/appointments/" + id + "/room", 200).body(not(containsString("alert-error")));
            page("/appointments/" + id + "/room/people", 200).body(not(containsString("<h1>")));
            page("/day/list?date=2027-01-14", 200).body(not(containsString("<h1>")));
            page("/day?date=2027-01-14", 200).body(containsString("admit-" + invitation));
            json("{\"invitationId\":\"" + invitation + "\"}", id, "admissions", 200)
                    .body("state", equalTo("ADMITTED"));
            assertThat(
                            topics.await("appointments", id.toString(), 3)
                                    .getLast()
                                    .json()
                                    .findValue("invitationId")
                                    .asText())
                    .isEqualTo(invitation.toString());
        }
        form("ending=HELD_VIDEO", id, "outcome", 303)
                .header("Location", endsWith("/day?date=2027-01-14"));
        given().get("/api/appointments/" + id)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("HELD"))
                .body("actualContactForm", equalTo("VIDEO"))
                .body("version", equalTo(5));
        page("/appointments/" + id + "/room", 200).body(containsString("Samtalen er afsluttet"));
    }

    @Test
    void afterwards_it_is_still_seen_who_was_there() {
        var id = clinic.booked(CARDIOLOGY, DAY.plusDays(1));
        try (var topics = new TestTopics()) {
            var invitation = clinic.waiting(id, topics);
            awaitWaiting(id, invitation);
            json("{\"invitationId\":\"" + invitation + "\"}", id, "admissions", 200);
            json("{\"outcome\":\"NO_SHOW\"}", id, "outcome", 200);
            topics.publishExample("invitations", "invitation-joined.v1", invitation + "", 3);
            clinic.over(invitation, 4, topics);
        }
        for (var page : List.of("/day?date=2027-01-15", "/appointments/" + id + "/room"))
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            page(page, 200)
                                    .body(containsString("Max Berggren"))
                                    .body(containsString("Var med")));
    }

    private static void awaitWaiting(UUID id, UUID invitation) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        page("/appointments/" + id + "/room", 200)
                                .body(containsString("admit-" + invitation))
                                .body(containsString("Max Berggren"))
                                .body(containsString("Einer Test Lauridsen")));
    }

    @Test
    void an_outcome_that_breaks_a_rule_is_refused() {
        var id = clinic.booked(CARDIOLOGY, DAY);
        json("{\"outcome\":\"HELD\"}", id, "outcome", 422)
                .body("errors.field", hasItem("actualContactForm"));
        json("{\"outcome\":\"CANCELLED\"}", id, "outcome", 422);
        json("{\"outcome\":\"FINE\"}", id, "outcome", 400);
        json("{}", id, "outcome", 422).body("errors.message", hasItem("Is required"));
        json("{\"outcome\":0,\"actualContactForm\":0}", id, "outcome", 400);
        form("ending=", id, "outcome", 422).body(containsString("Vælg, hvordan samtalen gik."));
        json("{\"outcome\":\"NO_SHOW\",\"actualContactForm\":null}", id, "outcome", 200)
                .body("outcome", equalTo("NO_SHOW"));
    }

    @Test
    void an_invitation_nobody_has_heard_of_lets_nobody_in() {
        var id = clinic.booked(CARDIOLOGY, DAY);
        json("{\"invitationId\":\"" + UUID.randomUUID() + "\"}", id, "admissions", 404);
    }

    @Test
    void another_departments_appointment_does_not_exist() {
        var id = clinic.booked(ONCOLOGY, DAY);
        given().get("/api/appointments/" + id).then().statusCode(404);
        page("/appointments/" + id + "/room", 404);
        json("{\"outcome\":\"NO_SHOW\"}", id, "outcome", 404);
        form("ending=NO_SHOW", id, "outcome", 404);
        page("/day?date=2027-01-14", 200).body(not(containsString(id.toString())));
        given().get("/api/appointments?department=herlev-onkologi&date=2027-01-14")
                .then()
                .statusCode(404);
    }

    @Test
    void a_department_has_its_day_as_json() {
        var id = clinic.booked(CARDIOLOGY, DAY);
        given().get("/api/appointments?department=herlev-kardiologi&date=2027-01-14")
                .then()
                .statusCode(200)
                .body("id", hasItem(id.toString()))
                .body("department.sor", everyItem(equalTo(CARDIOLOGY)));
        given().get("/api/appointments?department=herlev-kardiologi").then().statusCode(400);
        given().get("/api/appointments?date=2027-01-14").then().statusCode(400);
    }

    @Test
    void a_day_without_appointments_says_so_in_either_language() {
        page("/day?date=2031-05-05", 200)
                .body(containsString("Ingen aftaler denne dag"))
                .body(containsString("mandag den 5. maj 2031"));
        page("/day?date=2031-05-05&lang=en", 200)
                .body(containsString("No appointments on this day"));
        page("/day?date=yesterday", 200);
    }

    @Test
    void the_front_leads_to_the_day() {
        given().redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/day"));
    }

    @Test
    @TestSecurity(user = "einer", roles = Roles.PATIENT)
    void patients_do_not_see_the_day() {
        page("/day", 403);
        given().get("/api/appointments/" + UUID.randomUUID()).then().statusCode(403);
    }

    private static ValidatableResponse page(String path, int status) {
        return given().accept("text/html").get(path).then().statusCode(status);
    }

    private static ValidatableResponse json(String body, UUID id, String what, int status) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/appointments/" + id + "/" + what)
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse form(String body, UUID id, String what, int status) {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .header("Sec-Fetch-Site", "same-origin")
                .body(body)
                .post("/appointments/" + id + "/" + what)
                .then()
                .statusCode(status);
    }
}
