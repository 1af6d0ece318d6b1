package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A relative is named, confirmed and let in by one form, of staff or of the patient: all of it is
/// recorded or nothing.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class OneFormIT {

    private static final String SCHWENDLUND = "0108589995";
    private static final String UNIT = "herlev-kardiologi";

    @Inject Neighbours neighbours;
    @Inject Callers callers;
    @Inject Pool pool;

    @AfterEach
    void everythingIsAsBefore() {
        callers.nobody();
        FixedClock.back();
    }

    @Test
    void staff_confirm_a_number_that_nobody_has_confirmed_for_ninety_days() {
        var appointment = booked();
        FixedClock.move("2026-07-01T08:00:00Z");
        patient();
        var relative = Asking.named(null, "Gamle", "Nummer");
        FixedClock.back();
        clinician();
        page(appointment).body(containsString("nummeret skal bekræftes"));
        var spoken = spoken().formParam("relativeId", relative);
        send(spoken, appointment)
                .statusCode(422)
                .body(containsString("Bekræft først, at nummeret er rigtigt"));
        send(spoken.formParam("confirmed", "yes"), appointment).statusCode(303);
        page(appointment).body(containsString("Må være med"));
        patient();
        given().get("/api/relatives/" + relative)
                .then()
                .body("confirmed", not(containsString("2026-07")));
    }

    @Test
    void staff_type_a_number_twice_and_may_tell_another_of_who_is_known() {
        var appointment = booked();
        var somebody = spoken().formParam("given", "Ny").formParam("family", "Ven");
        clinician();
        send(
                        somebody.formParam("relationship", "FRND")
                                .formParam("phone", "20123457")
                                .formParam("phoneAgain", "20123458"),
                        appointment)
                .statusCode(422)
                .body(containsString("Skriv det samme nummer begge gange"));
        patient();
        var relative = Asking.named(null, "Andet", "Nummer");
        clinician();
        send(
                        spoken().formParam("relativeId", relative)
                                .formParam("phone", "20123499")
                                .formParam("phoneAgain", "20 12 34 99"),
                        appointment)
                .statusCode(303);
        page(appointment).body(containsString("20 12 34 99"));
    }

    @Test
    void whom_staff_may_not_let_in_is_not_named_either() {
        var appointment = booked();
        clinician();
        send(
                        spoken().formParam("given", "Karen")
                                .formParam("family", "Kliniker")
                                .formParam("relationship", "FRND"),
                        appointment)
                .statusCode(422)
                .body(containsString("Ingen kan lukke sig selv ind"));
        patient();
        Asking.named(null, "Senere", "Nævnt");
        given().get("/api/relatives")
                .then()
                .body("family", hasItem("Nævnt"))
                .body("family", not(hasItem("Kliniker")));
    }

    @Test
    void who_says_yes_for_the_patient_is_named_and_does_not_let_themself_in() {
        var appointment = booked();
        var form =
                spoken("GUARDIAN")
                        .formParam("given", "Vera")
                        .formParam("family", "Værge")
                        .formParam("relationship", "GUARD");
        clinician();
        send(form, appointment)
                .statusCode(422)
                .body(containsString("Skriv navnet på den, der sagde ja for patienten"));
        send(form.formParam("giver", "vera  VÆRGE"), appointment)
                .statusCode(422)
                .body(containsString("Ingen kan lukke sig selv ind"));
        send(
                        spoken("GUARDIAN")
                                .formParam("given", "Veras")
                                .formParam("family", "Ven")
                                .formParam("relationship", "FRND")
                                .formParam("giver", "Vera Værge"),
                        appointment)
                .statusCode(303);
        page(appointment).body(containsString("Veras Ven"), containsString("Må være med"));
        assertThat(giversOf(neighbours.patient(SCHWENDLUND)))
                .hasSize(1)
                .allSatisfy(fact -> assertThat(fact).contains("/evidence/").doesNotContain("Vera"));
    }

    private List<String> giversOf(PersonId patient) {
        var rows =
                pool.preparedQuery(
                                """
                                select data::text from event where type = 'relative-giver-named.v1'
                                  and data #>> '{name,keyId}' like $1 || '/%'
                                """)
                        .execute(Tuple.of(patient.toString()))
                        .await()
                        .indefinitely();
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }

    @Test
    void the_patients_form_sent_again_after_a_refusal_lets_the_relative_in() {
        booked();
        patient();
        String bar =
                given().contentType("application/json")
                        .body("{\"name\":\"Fortrudt Lauridsen\",\"phone\":null,\"email\":null}")
                        .post("/api/barred")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        var form = Written.form(UUID.randomUUID().toString(), "Fortrudt", "ALL");
        form.post("/relatives")
                .then()
                .statusCode(422)
                .body(containsString("Personen står på listen over dem, der ikke må være med"));
        Asking.named(null, "Også", "Nævnt");
        given().get("/api/relatives")
                .then()
                .body("given", hasItem("Også"))
                .body("given", not(hasItem("Fortrudt")));
        given().delete("/api/barred/" + bar).then().statusCode(204);
        form.post("/relatives").then().statusCode(303);
        form.post("/relatives").then().statusCode(303);
        assertThat(given().get("/api/relatives").then().extract().<List<String>>path("given"))
                .containsOnlyOnce("Fortrudt");
        Written.page("/").body(containsString("Fortrudt Lauridsen"));
    }

    private UUID booked() {
        PersonId patient = neighbours.patient(SCHWENDLUND);
        var id = neighbours.booked(patient);
        clinician();
        await().untilAsserted(() -> page(id));
        return id;
    }

    private void patient() {
        callers.citizen(SCHWENDLUND, "Schwendlund");
    }

    private void clinician() {
        callers.staff("kliniker", Roles.CLINICIAN, "Karen Kliniker", UNIT);
    }

    private static RequestSpecification spoken() {
        return spoken("SELF");
    }

    private static RequestSpecification spoken(String capacity) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("degree", "ATTEND")
                .formParam("form", "PHONE")
                .formParam("identityCheck", "CPR_AND_NAME")
                .formParam("capacity", capacity)
                .formParam("whyNotWritten", "Sengeliggende");
    }

    private static ValidatableResponse send(RequestSpecification form, UUID appointment) {
        return form.post("/appointments/" + appointment + "/consents").then();
    }

    private static ValidatableResponse page(UUID appointment) {
        return given().accept("text/html")
                .get("/appointments/" + appointment + "/consents")
                .then()
                .statusCode(200);
    }
}
