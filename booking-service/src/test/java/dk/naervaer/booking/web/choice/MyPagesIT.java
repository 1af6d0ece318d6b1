package dk.naervaer.booking.web.choice;

import static dk.naervaer.booking.web.Clinic.CARDIOLOGY;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.naervaer.booking.web.Clinic;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "lonni", roles = Roles.PATIENT)
@OidcSecurity(claims = @Claim(key = "cpr", value = "0201609996"))
class MyPagesIT {

    private static final String CPR = "0201609996";
    private static final LocalDate DAY = LocalDate.of(2028, 4, 3);

    @Inject Clinic clinic;

    @Test
    void a_wish_is_kept_until_a_clinician_has_judged_it() {
        var id = clinic.booked(CPR, "Lonni Test", CARDIOLOGY, DAY);
        page().body(containsString("choose-VIDEO-" + id)).body(containsString("Bed om video"));
        choose(id, "VIDEO", 303).header("Location", endsWith("/mine"));
        page().body(containsString("Du har bedt om video"))
                .body(containsString("En sundhedsperson skal først vurdere det"))
                .body(not(containsString("choose-VIDEO-" + id)));
    }

    @Test
    @TestSecurity(user = "magnus", roles = Roles.PATIENT)
    @OidcSecurity(claims = @Claim(key = "cpr", value = "0504909995"))
    void a_wish_that_a_judgement_of_the_course_has_made_possible_can_be_chosen() {
        var first = clinic.booked("0504909995", "Magnus Test", CARDIOLOGY, DAY.plusDays(20));
        var id = clinic.booked("0504909995", "Magnus Test", CARDIOLOGY, DAY.plusDays(21));
        clinic.wished(id);
        clinic.judgedForTheCourse(first);
        page().body(containsString("choose-VIDEO-" + id))
                .body(not(containsString("Du har bedt om")));
        choose(id, "VIDEO", 303);
    }

    @Test
    void who_is_too_ill_to_come_is_offered_a_distance_before_the_department_hears_of_it() {
        var id = clinic.booked(CPR, "Lonni Test", CARDIOLOGY, DAY.plusDays(2));
        given().accept(ContentType.HTML)
                .get("/mine/" + id + "/hindrance")
                .then()
                .statusCode(200)
                .body(containsString("Hvorfor kan du ikke komme?"));
        post(id, "hindrance", "why=ILL", 200).body(containsString("Bed om video"));
        page().body(containsString("hindrance-" + id));
        post(id, "hindrance", "why=ILL&declined=true", 303).header("Location", endsWith("/mine"));
        page().body(containsString("Afdelingen ved, at du ikke kan komme"))
                .body(not(containsString("hindrance-" + id)));
    }

    @Test
    void who_has_begun_cannot_tell_that_they_cannot_come() {
        var id = clinic.begun(CPR, "Lonni Test", CARDIOLOGY);
        page().body(containsString("appointment-" + id))
                .body(not(containsString("hindrance-" + id)));
        post(id, "hindrance", "why=OTHER", 422).body(containsString("Aftalen er begyndt"));
    }

    @Test
    void a_relative_is_asked_for_in_one_click_and_taken_back_in_another() {
        var id = clinic.booked(CPR, "Lonni Test", CARDIOLOGY, DAY.plusDays(6));
        page().body(containsString("relative-" + id));
        post(id, "relative-wish", "wanted=true", 303).header("Location", endsWith("/mine"));
        page().body(containsString("Du har bedt om, at en pårørende er med på video"))
                .body(containsString("relative-no-more-" + id));
        post(id, "relative-wish", "wanted=", 303);
        page().body(containsString("relative-" + id))
                .body(not(containsString("relative-no-more-" + id)));
    }

    @Test
    void a_program_asks_for_the_patient_and_another_patients_does_not_exist() {
        var id = clinic.booked(CPR, "Lonni Test", CARDIOLOGY, DAY.plusDays(7));
        given().put("/api/appointments/" + id + "/relative-wish").then().statusCode(204);
        page().body(containsString("relative-no-more-" + id));
        given().delete("/api/appointments/" + id + "/relative-wish").then().statusCode(204);
        var others = clinic.booked("0201609995", "Einer Test", CARDIOLOGY, DAY.plusDays(7));
        given().put("/api/appointments/" + others + "/relative-wish").then().statusCode(404);
        post(others, "relative-wish", "wanted=true", 404);
        var begun = clinic.booked(CPR, "Lonni Test", CARDIOLOGY, LocalDate.of(2020, 1, 4));
        given().put("/api/appointments/" + begun + "/relative-wish")
                .then()
                .statusCode(422)
                .body("errors.message", hasItem(containsString("begun")));
    }

    @Test
    void who_cannot_come_for_another_reason_is_offered_nothing() {
        var id = clinic.booked(CPR, "Lonni Test", CARDIOLOGY, DAY.plusDays(3));
        post(id, "hindrance", "why=OTHER", 303).header("Location", endsWith("/mine"));
        post(id, "hindrance", "why=", 303).header("Location", endsWith("/hindrance"));
    }

    @Test
    void another_patients_appointment_does_not_exist() {
        var others = clinic.booked("0201609995", "Einer Test", CARDIOLOGY, DAY.plusDays(4));
        post(others, "hindrance", "why=ILL&declined=true", 404);
        choose(clinic.booked("0201609995", "Einer Test", CARDIOLOGY, DAY), "VIDEO", 404);
        choose(UUID.randomUUID(), "VIDEO", 404);
    }

    @Test
    void what_was_booked_under_a_replacement_number_is_the_patients_own() {
        var id = clinic.bookedBeforeTheNumberWasKnown(CPR, "Lonni Test", DAY.plusDays(5));
        page().body(containsString("choose-VIDEO-" + id));
        choose(id, "VIDEO", 303);
    }

    @Test
    void a_form_that_says_nothing_is_answered_with_a_sentence() {
        var id = clinic.booked(CPR, "Lonni Test", CARDIOLOGY, DAY.plusDays(1));
        choose(id, "", 422).body(containsString("Vælg, hvordan du vil deltage"));
    }

    @Test
    void what_has_begun_cannot_be_changed() {
        var id = clinic.booked(CPR, "Lonni Test", CARDIOLOGY, LocalDate.of(2020, 1, 2));
        choose(id, "VIDEO", 422).body(containsString("Aftalen er begyndt"));
    }

    @Test
    @TestSecurity(user = "barn", roles = Roles.PATIENT)
    @OidcSecurity(claims = @Claim(key = "cpr", value = "1306249995"))
    void for_a_child_a_human_decides() {
        var id = clinic.booked("1306249995", "Dreng Test", CARDIOLOGY, DAY);
        page().body(containsString("Du er under 15 år"))
                .body(not(containsString("choose-VIDEO-" + id)));
        choose(id, "VIDEO", 422).body(containsString("Ring til afdelingen"));
    }

    @Test
    @TestSecurity(user = "ny", roles = Roles.PATIENT)
    @OidcSecurity(claims = @Claim(key = "cpr", value = "2311143995"))
    void a_patient_nobody_has_told_of_sees_an_empty_page() {
        page().body(containsString("Vi kender ingen aftaler til dig endnu"));
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void the_page_is_the_patients_alone() {
        given().accept(ContentType.HTML).get("/mine").then().statusCode(403);
    }

    private static ValidatableResponse page() {
        return given().accept(ContentType.HTML).get("/mine").then().statusCode(200);
    }

    private static ValidatableResponse choose(UUID id, String form, int status) {
        return post(id, "contact-form", "form=" + form, status);
    }

    private static ValidatableResponse post(UUID id, String path, String body, int status) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(body)
                .post("/mine/" + id + "/" + path)
                .then()
                .statusCode(status);
    }
}
