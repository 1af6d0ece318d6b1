package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dk.naervaer.consent.policy.WhenNothingIsLeftThenCloseCase;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class CasesIT {

    private static final String PIGE = "1306249996";
    private static final String DRENG = "1306249995";
    private static final String BO = "0212159995";
    private static final String SVERRE = "0104909995";
    private static final String MAY_JUNE = "0108629996";
    private static final String UNIT = "herlev-kardiologi";

    @Inject Neighbours neighbours;
    @Inject Callers callers;
    @Inject WhenNothingIsLeftThenCloseCase nothingLeft;
    @Inject Pool pool;

    @AfterEach
    void everythingIsAsBefore() {
        callers.nobody();
        FixedClock.back();
    }

    @Test
    void a_child_proposes_by_page_and_the_department_is_asked() {
        var child = neighbours.patient(PIGE);
        var appointment = booked(child);
        callers.citizen(PIGE, "Pige Test Levendefødt");
        var id = UUID.randomUUID().toString();
        Written.form(id, "Bodil", appointment.toString()).post("/relatives").then().statusCode(303);
        Written.page("/")
                .body(containsString("Bodil Lauridsen"), containsString("Venter på afdelingen"))
                .body(not(containsString("Invitationen er på vej")));
        var facts = neighbours.topics().await("consents", id, 2);
        assertThat(facts.getLast().json().path("proposer").asText()).isEqualTo("CHILD");
    }

    @Test
    void a_case_that_nobody_decides_in_time_tells_staff_to_phone() {
        var child = neighbours.patient(DRENG);
        booked(child);
        callers.citizen(DRENG, "Dreng Test Levendefødt");
        Asking.give(null, Asking.named(null, "Ellen", "Holm"), "2027-06-30", 202);
        secretary();
        var one = Asking.caseOf("Ellen Holm");
        given().get("/api/cases/" + one).then().body("overdue", equalTo(false));
        FixedClock.move("2027-01-13T09:00:00Z");
        given().get("/api/cases/" + one).then().body("overdue", equalTo(true));
        Written.page("/cases").body(containsString("Fristen er overskredet: ring"));
    }

    @Test
    void nothing_is_left_to_decide_once_the_appointment_is_off_or_the_proposal_taken_back() {
        var child = neighbours.patient(BO);
        var appointment = booked(child);
        callers.citizen(BO, "Bo Test Vestergaard");
        var off = Asking.give(null, Asking.named(null, "Astrid", "Holm"), "2027-06-30", 202);
        var back = Asking.give(null, Asking.named(null, "Sigrun", "Holm"), "2027-06-30", 202);
        secretary();
        var first = Asking.caseOf("Astrid Holm");
        var second = Asking.caseOf("Sigrun Holm");
        callers.citizen(BO, "Bo Test Vestergaard");
        given().post("/consents/" + back + "/withdrawal");
        nothingLeft.look().await().indefinitely();
        secretary();
        await().untilAsserted(() -> isClosed(second));
        given().get("/api/cases/" + first).then().body("state", equalTo("OPEN"));

        neighbours.cancelled(appointment);
        await().untilAsserted(() -> {
            nothingLeft.look().await().indefinitely();
            isClosed(first);
        });
        callers.citizen(BO, "Bo Test Vestergaard");
        await().untilAsserted(() -> assertThat(Asking.state(null, off)).isEqualTo("REFUSED null"));
    }

    @Test
    void a_case_follows_its_appointment_and_then_the_next_one() {
        var child = neighbours.patient(PIGE);
        var appointment = booked(child);
        callers.citizen(PIGE, "Pige Test Levendefødt");
        Asking.give(null, Asking.named(null, "Karen", "Holm"), "2027-06-30", 202);
        secretary();
        var one = Asking.caseOf("Karen Holm");
        neighbours.moved(appointment, "2027-02-04", "gentofte-neurologi");
        callers.staff("neuro", Roles.SECRETARY, "Nanna Neurolog", "gentofte-neurologi");
        await().untilAsserted(() -> {
            nothingLeft.look().await().indefinitely();
            given().get("/api/cases/" + one)
                    .then()
                    .statusCode(200)
                    .body("deadline", equalTo("2027-02-03T09:00:00Z"));
        });
        secretary();
        given().get("/api/cases/" + one).then().statusCode(404);
        neighbours.booked(child, "2027-03-04", "09");
        neighbours.cancelled(appointment);
        await().untilAsserted(() -> {
            nothingLeft.look().await().indefinitely();
            given().get("/api/cases/" + one)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("OPEN"), "deadline", equalTo("2027-03-03T09:00:00Z"));
        });
    }

    @Test
    void a_consent_that_is_to_permit_more_stands_as_it_was_until_a_clinician_has_decided() {
        var sverre = neighbours.patient(SVERRE);
        var appointment = booked(sverre);
        callers.citizen(SVERRE, "Sverre Test Mosebryggersen");
        var relative = Asking.named(null, "Gudrun", "Holm");
        var consent = Asking.give(null, relative, "2027-02-28", 201);
        callers.staff("laege", Roles.CLINICIAN, "Sofie Læge", UNIT);
        unable(appointment);
        callers.citizen(SVERRE, "Sverre Test Mosebryggersen");
        widen(consent).statusCode(202).body("until", equalTo("2027-02-28"));
        callers.staff("laege", Roles.CLINICIAN, "Sofie Læge", UNIT);
        Asking.decide(Asking.caseOf("Gudrun Holm"), "ADMIT", "Det er til patientens bedste")
                .statusCode(200);
        callers.citizen(SVERRE, "Sverre Test Mosebryggersen");
        given().get("/api/consents/" + consent)
                .then()
                .body("state", equalTo("OPEN"), "until", equalTo("2027-06-30"));
        given().get("/api/consents")
                .then()
                .body("findAll { it.relativeId == '" + relative + "' }.state", hasItems("OPEN"));
    }

    private static void unable(UUID appointment) {
        given().redirects()
                .follow(false)
                .formParam("reason", "Demens")
                .formParam("until", "2027-02-01")
                .post("/appointments/" + appointment + "/record/inability")
                .then()
                .statusCode(303);
    }

    private static ValidatableResponse widen(String consent) {
        return given().contentType("application/json")
                .body(
                        "{\"degree\":\"ATTEND\",\"scope\":{\"type\":\"ALL\"},\"until\":\"2027-06-30\"}")
                .put("/api/consents/" + consent)
                .then();
    }

    @Test
    void who_would_let_themself_in_is_offered_to_propose_it() {
        var sverre = neighbours.patient(SVERRE);
        booked(sverre);
        callers.citizen(MAY_JUNE, "May June Test Moberg");
        var mine = Asking.named(sverre, "May June Test", "Moberg");
        var form =
                Written.grant()
                        .formParam("degree", "ATTEND")
                        .header("Sec-Fetch-Site", "same-origin")
                        .cookie("nv-acting", sverre.toString());
        form.post("/relatives/" + mine + "/consents")
                .then()
                .statusCode(422)
                .body(containsString("Ingen kan lukke sig selv ind"))
                .body(containsString("Foreslå det for patienten"));
        Written.grant()
                .formParam("degree", "ATTEND")
                .formParam("propose", "yes")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("nv-acting", sverre.toString())
                .post("/relatives/" + mine + "/consents")
                .then()
                .statusCode(303);
        callers.citizen(SVERRE, "Sverre Test Mosebryggersen");
        Written.page("/").body(containsString("Det er et forslag. Kun du kan sige ja."));
    }

    @Test
    void who_has_given_takes_it_back_and_does_not_object() {
        var torre = neighbours.patient("0104909989");
        callers.citizen(MAY_JUNE, "May June Test Moberg");
        var other = Asking.named(torre, "Sverre", "Mosebryggersen");
        var given = Asking.give(torre, other, "2027-06-30", 201);
        given().queryParam("patient", torre.toString())
                .post("/api/consents/" + given + "/objection")
                .then()
                .statusCode(404);
    }

    private static void isClosed(String one) {
        given().get("/api/cases/" + one).then().body("state", equalTo("CLOSED"));
    }

    private void secretary() {
        callers.staff("sekretaer", Roles.SECRETARY, "Sara Sekretær", UNIT);
    }

    private UUID booked(PersonId patient) {
        var id = neighbours.booked(patient);
        await().until(() ->
                pool.query("select 1 from appointment where id = '" + id + "'")
                                .execute()
                                .await()
                                .indefinitely()
                                .size()
                        == 1);
        return id;
    }
}
