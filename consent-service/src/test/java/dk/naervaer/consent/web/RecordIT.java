package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class RecordIT {

    private static final String BRUNO = "2509479989";
    private static final String NIELS = "3001749995";
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
