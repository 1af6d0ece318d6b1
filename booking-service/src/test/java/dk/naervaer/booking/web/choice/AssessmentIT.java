package dk.naervaer.booking.web.choice;

import static dk.naervaer.booking.web.Clinic.CARDIOLOGY;
import static dk.naervaer.booking.web.Clinic.ONCOLOGY;
import static dk.naervaer.booking.web.Desk.page;
import static dk.naervaer.booking.web.Desk.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

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
@TestSecurity(user = "kliniker", roles = Roles.CLINICIAN)
@OidcSecurity(
        claims =
                @Claim(
                        key = "units",
                        value = "[\"herlev-kardiologi\"]",
                        type = ClaimType.JSON_ARRAY))
class AssessmentIT {

    private static final LocalDate DAY = LocalDate.of(2028, 3, 1);

    @Inject Clinic clinic;

    @Test
    void a_first_contact_at_a_distance_needs_a_reason_and_the_next_does_not() {
        var first = clinic.booked("0504909995", "Magnus Test", CARDIOLOGY, DAY);
        var second = clinic.booked("0504909995", "Magnus Test", CARDIOLOGY, DAY.plusDays(7));
        judge(first, "{\"verdict\":\"SUITABLE\"}", 422)
                .body("type", equalTo("urn:naervaer:problem:reason-missing"))
                .body("errors[0].field", equalTo("why"))
                .body("errors[0].message", containsString("first-contact"));
        judge(first, "{\"verdict\":\"SUITABLE\",\"why\":\"Set i går på afdelingen\"}", 200)
                .body("find{it.contactForm=='VIDEO'}.possible", equalTo(true));
        judge(second, "{\"verdict\":\"SUITABLE\"}", 200)
                .body("find{it.contactForm=='VIDEO'}.grounds.rule", equalTo("suitable"));
    }

    @Test
    void a_judgement_for_the_course_holds_for_what_comes_later() {
        var first = clinic.booked("0504909989", "Rasmus Test", CARDIOLOGY, DAY);
        var later = clinic.booked("0504909989", "Rasmus Test", CARDIOLOGY, DAY.plusDays(14));
        possible(later, "not-assessed", false);
        judge(
                first,
                "{\"verdict\":\"SUITABLE\",\"extent\":\"COURSE\",\"why\":\"Kendt fra egen læge\"}",
                200);
        possible(later, "suitable", true);
        choose(later, "VIDEO", 200);
        given().get("/api/appointments/" + later)
                .then()
                .statusCode(200)
                .body("contactForm", equalTo("VIDEO"));
    }

    @Test
    void what_is_not_justifiable_cannot_be_chosen_by_staff_either() {
        var id = clinic.booked("0201919990", "Else Test", CARDIOLOGY, DAY);
        choose(id, "VIDEO", 422)
                .body("type", equalTo("urn:naervaer:problem:not-possible"))
                .body("errors[0].message", equalTo("not-assessed, as of 2020-01-01"));
        judge(id, "{\"verdict\":\"UNSUITABLE\",\"why\":\"Skal undersøges\"}", 200);
        choose(id, "PHONE", 422).body("errors[0].message", containsString("unsuitable"));
        choose(id, "PHYSICAL", 200);
        page("/appointments/" + id + "/contact-form", 200)
                .body(containsString("Vurderet som ikke forsvarligt"))
                .body(not(containsString("choose-VIDEO")));
        post("/appointments/" + id + "/contact-form", "form=VIDEO", 422)
                .body(containsString("alert-error"));
        post("/appointments/" + id + "/contact-form", "form=PHYSICAL", 303)
                .header("Location", endsWith("/day?date=2028-03-01"));
    }

    @Test
    void the_page_keeps_what_was_entered_and_says_what_is_missing() {
        var id = clinic.booked("0201919996", "Ellen Louise Test", CARDIOLOGY, DAY);
        page("/appointments/" + id + "/assessment", 200)
                .body(containsString("Ellen Louise Test Lauridsen"))
                .body(containsString("Kontakt nr. 1"))
                .body(not(containsString("alert-error")));
        form(id, "verdict=SUITABLE&warning=BLOOD_TEST", 422)
                .body(containsString("første kontakt i forløbet"))
                .body(containsString("value=\"BLOOD_TEST\" checked"))
                .body(containsString("value=\"SUITABLE\" required checked"));
        form(id, "warning=BLOOD_TEST", 422).body(containsString("Vælg ja eller nej"));
        form(id, "verdict=SUITABLE&why=" + "x".repeat(501), 422)
                .body(containsString("længere end 500 tegn"));
        form(id, "verdict=SUITABLE&warning=BLOOD_TEST&why=Tages+hos+egen+l%C3%A6ge", 303)
                .header("Location", endsWith("/day?date=2028-03-01"));
        page("/appointments/" + id + "/assessment", 200)
                .body(containsString("Vurderet: kan holdes på afstand"))
                .body(containsString("Tages hos egen læge"));
        page("/appointments/" + id + "/holding", 200).body(containsString("Tages hos egen læge"));
    }

    @Test
    void a_patients_wish_waits_on_the_list_until_it_is_judged() {
        var id = clinic.booked("0504909989", "Rasmus Test", CARDIOLOGY, DAY.plusDays(3));
        clinic.wished(id);
        page("/wishes", 200)
                .body(containsString("wish-" + id))
                .body(containsString("Patienten har bedt om video"));
        page("/day?date=2028-03-04", 200).body(containsString("Patienten har bedt om video"));
        judge(id, "{\"verdict\":\"SUITABLE\",\"why\":\"Kendt patient\"}", 200);
        page("/wishes", 200).body(not(containsString("wish-" + id)));
        given().get("/api/appointments/" + id)
                .then()
                .statusCode(200)
                .body("contactForm", equalTo("VIDEO"));
    }

    @Test
    void what_an_epj_plans_against_a_judgement_of_the_course_is_marked_until_it_is_judged() {
        var first = clinic.booked("0201919996", "Ellen Test", CARDIOLOGY, DAY.plusDays(30));
        var later = clinic.booked("0201919996", "Ellen Test", CARDIOLOGY, DAY.plusDays(31));
        judge(
                first,
                "{\"verdict\":\"UNSUITABLE\",\"extent\":\"COURSE\",\"why\":\"Skal undersøges\"}",
                200);
        clinic.plannedByVideo(later);
        var marked = containsString("Vurderet: bør holdes ved fremmøde");
        page("/day?date=2028-04-01", 200).body(marked);
        page("/appointments/" + later + "/room", 200).body(marked);
        page("/appointments/" + later + "/contact-form", 200).body(marked);
        judge(later, "{\"verdict\":\"SUITABLE\"}", 200);
        page("/day?date=2028-04-01", 200).body(not(marked));
    }

    @Test
    void a_judgement_holds_by_whichever_number_the_patient_was_known() {
        var first =
                clinic.bookedBeforeTheNumberWasKnown("0201919990", "Else Test", DAY.plusDays(50));
        judge(
                first,
                "{\"verdict\":\"UNSUITABLE\",\"extent\":\"COURSE\",\"why\":\"Skal undersøges\"}",
                200);
        var later = clinic.booked("0201919990", "Else Test", CARDIOLOGY, DAY.plusDays(51));
        clinic.plannedByVideo(later);
        page("/appointments/" + later + "/room", 200)
                .body(containsString("Vurderet: bør holdes ved fremmøde"));
    }

    @Test
    void a_course_counts_what_was_booked_before_the_number_was_known() {
        clinic.bookedBeforeTheNumberWasKnown("0201919995", "EK Test", DAY.plusDays(40));
        var id = clinic.booked("0201919995", "EK Test", CARDIOLOGY, DAY.plusDays(41));
        page("/appointments/" + id + "/assessment", 200)
                .body(not(containsString("Kontakt nr. 1<")))
                .body(containsString("Kontakt nr. "));
        judge(id, "{\"verdict\":\"SUITABLE\"}", 200);
    }

    @Test
    void another_departments_appointment_does_not_exist() {
        var id = clinic.booked("0201919995", "EK Test", ONCOLOGY, DAY);
        judge(id, "{\"verdict\":\"SUITABLE\"}", 404);
        choose(id, "VIDEO", 404);
        given().get("/api/appointments/" + id + "/contact-forms").then().statusCode(404);
        page("/appointments/" + id + "/assessment", 404);
    }

    @Test
    void bad_input_is_told_by_its_field() {
        var id = clinic.booked("0201919995", "EK Test", CARDIOLOGY, DAY);
        judge(id, "{}", 422).body("errors[0].field", containsString("verdict"));
        judge(id, "{\"verdict\":\"MAYBE\"}", 400);
        choose(id, "HOLOGRAM", 400);
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    @OidcSecurity(
            claims =
                    @Claim(
                            key = "units",
                            value = "[\"herlev-kardiologi\"]",
                            type = ClaimType.JSON_ARRAY))
    void only_a_clinician_judges() {
        var id = clinic.booked("0201919995", "EK Test", CARDIOLOGY, DAY);
        judge(id, "{\"verdict\":\"SUITABLE\",\"why\":\"x\"}", 403);
        page("/appointments/" + id + "/assessment", 403);
    }

    private static void possible(UUID id, String rule, boolean possible) {
        given().get("/api/appointments/" + id + "/contact-forms")
                .then()
                .statusCode(200)
                .body("find{it.contactForm=='VIDEO'}.possible", equalTo(possible))
                .body("find{it.contactForm=='VIDEO'}.grounds.rule", equalTo(rule));
    }

    private static ValidatableResponse judge(UUID id, String json, int status) {
        return given().contentType(ContentType.JSON)
                .body(json)
                .put("/api/appointments/" + id + "/suitability")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse choose(UUID id, String form, int status) {
        return given().contentType(ContentType.JSON)
                .body("{\"contactForm\":\"" + form + "\"}")
                .put("/api/appointments/" + id + "/contact-form")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse form(UUID id, String body, int status) {
        return post("/appointments/" + id + "/assessment", body, status);
    }
}
