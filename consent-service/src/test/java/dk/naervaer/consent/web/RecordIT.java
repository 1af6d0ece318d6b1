package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class RecordIT {

    private static final String BRUNO = "2509479989";
    private static final String NIELS = "3001749995";
    private static final String NANCY = "2512489996";
    private static final String AAGE = "0211223989";
    private static final String UNIT = "herlev-kardiologi";

    @Inject Neighbours neighbours;
    @Inject Callers callers;
    @Inject Pool pool;

    @AfterEach
    void nobodyIsSignedIn() {
        callers.nobody();
    }

    @Test
    void who_is_kept_away_loses_what_they_had_and_gets_nothing_new() {
        neighbours.patient(BRUNO);
        callers.citizen(BRUNO, "Bruno Test Elmer");
        var relative = Asking.named(null, "Nancy Ann", "Berggren");
        var consent = Asking.give(null, relative, "2027-06-30", 201);
        given().formParam("name", "nancy  ann BERGGREN")
                .redirects()
                .follow(false)
                .post("/barred")
                .then()
                .statusCode(303);
        Written.page("/barred").body(containsString("nancy  ann BERGGREN"));
        await().untilAsserted(() ->
                given().get("/api/consents/" + consent).then().body("state", equalTo("CLOSING")));
        Asking.consent(null, "", relative, "2027-06-30")
                .statusCode(422)
                .body(
                        "errors.message",
                        contains("The patient has said that this person must not be contacted"));

        String bar =
                given().get("/api/barred").then().body("", hasSize(1)).extract().path("[0].id");
        given().delete("/api/barred/" + bar).then().statusCode(204);
        Asking.give(null, relative, "2027-06-30", 201);
    }

    @Test
    void who_acts_for_the_patient_adds_to_the_list_and_neither_reads_nor_shortens_it() {
        var aage = neighbours.patient(AAGE);
        callers.citizen(AAGE, "Åge Test Berggren");
        var id = bar(null, "Skrækkelige Svend").statusCode(201).extract().<String>path("id");
        bar(null, "Skrækkelige Svend").statusCode(201).body("id", equalTo(id));

        callers.citizen(NANCY, "Nancy Ann Test Berggren");
        Asking.as(aage)
                .get("/barred")
                .then()
                .statusCode(200)
                .body(containsString("Kun patienten selv kan se"))
                .body(not(containsString("Svend")), not(containsString(id)));
        Asking.with(aage).get("/api/barred").then().statusCode(403).body(onlyThePatient());
        Asking.with(aage).delete("/api/barred/" + id).then().statusCode(403);
        Asking.as(aage)
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .post("/barred/" + id + "/removal")
                .then()
                .statusCode(303);
        bar(aage, "Grumme Gerda").statusCode(201);

        callers.citizen(AAGE, "Åge Test Berggren");
        given().get("/api/barred")
                .then()
                .body("name", hasItems("Skrækkelige Svend", "Grumme Gerda"));
    }

    @Test
    void who_acts_for_the_patient_is_not_told_that_somebody_is_kept_away() {
        var aage = neighbours.patient(AAGE);
        callers.citizen(AAGE, "Åge Test Berggren");
        bar(null, "Lumske Lars").statusCode(201);
        callers.citizen(NANCY, "Nancy Ann Test Berggren");
        var lars = Asking.named(aage, "Lumske", "Lars");
        Asking.consent(aage, "", lars, "2027-06-30")
                .statusCode(422)
                .body(
                        "errors.message",
                        contains("This person cannot be let in; call the department"));
    }

    private static Matcher<String> onlyThePatient() {
        return containsString("urn:naervaer:problem:only-the-patient");
    }

    private static ValidatableResponse bar(@Nullable PersonId patient, String name) {
        return Asking.with(patient)
                .contentType("application/json")
                .body("{\"name\":\"" + name + "\",\"phone\":null,\"email\":null}")
                .post("/api/barred")
                .then();
    }

    @Test
    void a_number_keeps_away_whoever_has_it_and_stands_nowhere_in_clear() {
        var patient = neighbours.patient(NIELS);
        callers.citizen(NIELS, "Niels Test Vendelboe");
        given().contentType("application/json")
                .body("{\"name\":null,\"phone\":\"20 12 34 64\",\"email\":null}")
                .post("/api/barred")
                .then()
                .statusCode(201);
        var relative = Asking.named(null, "Kaja", "Hansen");
        Asking.consent(null, "", relative, "2027-06-30").statusCode(422);
        given().contentType("application/json")
                .body("{}")
                .post("/api/barred")
                .then()
                .statusCode(422);
        given().formParam("phone", "12").post("/barred").then().statusCode(422);
        var rows =
                pool.query(
                                "select data::text from event where stream_id = 'record/"
                                        + patient
                                        + "'")
                        .execute()
                        .await()
                        .indefinitely();
        assertThat(rows.iterator().next().getString(0)).doesNotContain("2012", "Kaja");
    }

    @Test
    void whom_a_clinician_finds_unable_waits_for_a_clinician_until_able_again() {
        var patient = neighbours.patient("2103009996");
        var appointment = neighbours.booked(patient);
        callers.staff("sekretaer", Roles.SECRETARY, "Sara Sekretær", UNIT);
        await().untilAsserted(() -> page(appointment).statusCode(200));
        mark(appointment, "Demens", "2027-02-01", 403);
        barred(appointment);
        callers.staff("kliniker", Roles.CLINICIAN, "Sofie Holm", UNIT);
        mark(appointment, "", "2027-02-01", 422);
        mark(appointment, "Demens", "2028-02-01", 422);
        mark(appointment, "Demens", "2027-02-01", 303);
        page(appointment).body(containsString("Vurderet af Sofie Holm"), containsString("Demens"));

        callers.citizen("2103009996", "Kaja Test Hansen");
        var relative = Asking.named(null, "Max", "Berggren");
        var consent = Asking.give(null, relative, "2027-06-30", 202);
        assertThat(Asking.state(null, consent)).isEqualTo("PROPOSED null");
        callers.staff("kliniker", Roles.CLINICIAN, "Sofie Holm", UNIT);
        given().get("/api/cases/" + Asking.caseOf("Max Berggren"))
                .then()
                .body("kind", equalTo("UNABLE_TO_CONSENT"));
        given().redirects()
                .follow(false)
                .post("/appointments/" + appointment + "/record/ability")
                .then()
                .statusCode(303);
        page(appointment).body(not(containsString("Demens")));
        callers.staff("kliniker", Roles.CLINICIAN, "Sofie Holm", "rigshospitalet-neurologi");
        page(appointment).statusCode(404);
    }

    private static void barred(UUID appointment) {
        given().redirects()
                .follow(false)
                .formParam("name", "Ruddi Berggren")
                .post("/appointments/" + appointment + "/record/barred")
                .then()
                .statusCode(303);
        page(appointment).body(containsString("Ruddi Berggren"));
    }

    private static ValidatableResponse page(UUID appointment) {
        return given().accept("text/html").get("/appointments/" + appointment + "/record").then();
    }

    private static void mark(UUID appointment, String reason, String until, int status) {
        given().redirects()
                .follow(false)
                .formParam("reason", reason)
                .formParam("until", until)
                .post("/appointments/" + appointment + "/record/inability")
                .then()
                .statusCode(status);
    }
}
