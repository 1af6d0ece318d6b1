package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.naervaer.consent.policy.WhenChildTurns15ThenLapse;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The families of the test data, from who may act for whom to who is let in.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class FamiliesIT {

    private static final String NANCY = "2512489996";
    private static final String AAGE = "0211223989";
    private static final String KIRSTEN = "2911829996";
    private static final String LARS = "0505159995";
    private static final String RUDDI = "1502779995";
    private static final String RIKKE = "0505209996";
    private static final String ALI = "3101229995";
    private static final String ANDERS = "3103979995";

    private static final String UNIT = "herlev-kardiologi";

    @Inject Neighbours neighbours;
    @Inject Callers callers;
    @Inject WhenChildTurns15ThenLapse birthdays;
    @Inject Pool pool;

    @AfterEach
    void everythingIsAsBefore() {
        callers.nobody();
        FixedClock.back();
    }

    @Test
    void nancy_gives_as_aages_guardian_but_never_lets_herself_in() {
        var aage = neighbours.patient(AAGE);
        callers.citizen(NANCY, "Nancy Ann Test Berggren");
        var bruno = Asking.named(aage, "Bruno Test", "Elmer");
        assertThat(Asking.state(aage, Asking.give(aage, bruno, "2027-06-30", 201)))
                .isEqualTo("OPEN GUARDIAN");

        var herself = Asking.named(aage, "Nancy Ann Test", "Berggren");
        Asking.consent(aage, "", herself, "2027-06-30")
                .statusCode(422)
                .body(
                        "errors.message",
                        contains("Nobody lets themself in; the patient has to say yes"));
        String proposal =
                Asking.consent(aage, "/proposals", herself, "2027-06-30")
                        .statusCode(201)
                        .extract()
                        .path("id");
        Asking.accept(aage, proposal).statusCode(422);
        assertThat(Asking.state(aage, proposal)).isEqualTo("PROPOSED null");

        callers.citizen(AAGE, "Åge Test Berggren");
        Asking.accept(null, proposal).statusCode(200).body("state", equalTo("OPEN"));
        given().get("/api/consents/" + proposal).then().body("capacity", equalTo("SELF"));
    }

    @Test
    void lars_is_fourteen_and_a_clinician_decides_what_his_mother_asks_until_he_is_fifteen() {
        FixedClock.move("2029-12-01T08:00:00Z");
        var lars = neighbours.patient(LARS);
        appointment(lars, "2030-06-03", "08");
        callers.citizen(KIRSTEN, "Kirsten Test Berggren");
        var brita = Asking.named(lars, "Brita Test", "Berggren");
        var consent = Asking.give(lars, brita, "2030-11-30", 202);
        assertThat(Asking.state(lars, consent)).isEqualTo("PROPOSED null");
        Asking.as(lars).get("/").then().body(containsString("Venter på afdelingen"));
        Asking.consent(lars, "", brita, "2030-11-30").statusCode(409);

        clinician("gentofte-hjerte");
        assertThat(Asking.cases()).isEmpty();
        clinician(UNIT);
        var one = Asking.caseOf("Brita Test Berggren");
        given().post("/api/cases/" + one + "/owner")
                .then()
                .statusCode(200)
                .body("owner", equalTo("Sofie Holm"), "kind", equalTo("UNDER_15"))
                .body("deadline", equalTo("2030-06-02T08:00:00Z"));
        Asking.decide(one, "ADMIT", "").statusCode(422);
        Asking.decide(one, "ADMIT", "Lars vil det også").statusCode(200);
        Asking.decide(one, "REFUSE", "Fortrudt").statusCode(409);
        callers.citizen(KIRSTEN, "Kirsten Test Berggren");
        assertThat(Asking.state(lars, consent)).isEqualTo("OPEN PARENT");
        larsTurnsFifteen(lars, brita, consent);
    }

    private void larsTurnsFifteen(PersonId lars, String brita, String consent) {
        FixedClock.move("2030-05-04T21:59:00Z");
        birthdays.look().await().indefinitely();
        assertThat(Asking.state(lars, consent)).isEqualTo("OPEN PARENT");
        FixedClock.move("2030-05-04T22:01:00Z");
        birthdays.look().await().indefinitely();
        given().queryParam("patient", lars.toString()).get("/api/consents").then().statusCode(404);
        Written.page("/acting").body(containsString("er fyldt 15 år og bestemmer nu selv"));

        callers.citizen(LARS, "Lars Test Berggren");
        await().untilAsserted(() ->
                given().get("/api/consents/" + consent).then().body("state", equalTo("LAPSED")));
        Written.page("/").body(containsString("Du er fyldt 15 år"));
        Asking.consent(null, "", brita, "2030-11-30")
                .statusCode(422)
                .body("errors.field", contains("phone"));
        Asking.confirm(brita);
        var own =
                Asking.consent(null, "", brita, "2030-11-30").statusCode(201).extract().path("id");
        given().get("/api/consents/" + own).then().body("capacity", equalTo("SELF_15_17"));
        assertThat(facts("relative/" + brita)).contains("FIFTEEN");
    }

    @Test
    void ruddi_and_kirsten_disagree_about_rikke_and_a_clinician_decides() {
        var rikke = neighbours.patient(RIKKE);
        appointment(rikke, "2027-01-14", "09");
        callers.citizen(RUDDI, "Ruddi Test Berggren");
        var max = Asking.named(rikke, "Max Test", "Berggren");
        var consent = Asking.give(rikke, max, "2027-06-30", 202);
        assertThat(Asking.state(rikke, consent)).isEqualTo("PROPOSED null");
        aClinicianAdmits("UNDER_15", "Max er god for Rikke");
        callers.citizen(RUDDI, "Ruddi Test Berggren");
        assertThat(Asking.state(rikke, consent)).isEqualTo("OPEN GUARDIAN");

        callers.citizen(KIRSTEN, "Kirsten Test Berggren");
        Asking.as(rikke).get("/").then().body(containsString("object-" + consent));
        given().queryParam("patient", rikke.toString())
                .post("/api/consents/" + consent + "/objection")
                .then()
                .statusCode(202);
        assertThat(Asking.state(rikke, consent)).isEqualTo("LAPSED GUARDIAN");
        assertThat(facts("relative/" + max)).contains("IN_DISPUTE");

        callers.citizen(RUDDI, "Ruddi Test Berggren");
        Asking.consent(rikke, "", max, "2027-06-30").statusCode(409);
        aClinicianAdmits("REPRESENTATIVES_DISAGREE", "Rikke er tryg ved Max");
        nobodyDisagreesOnceMore(rikke);
    }

    private void aClinicianAdmits(String kind, String why) {
        clinician(UNIT);
        var one = Asking.caseOf("Max Test Berggren");
        given().get("/api/cases/" + one)
                .then()
                .body("kind", equalTo(kind), "capacity", equalTo("GUARDIAN"));
        Asking.decide(one, "ADMIT", why).statusCode(200);
    }

    private void nobodyDisagreesOnceMore(PersonId rikke) {
        callers.citizen(KIRSTEN, "Kirsten Test Berggren");
        List<String> open =
                given().queryParam("patient", rikke.toString())
                        .get("/api/consents")
                        .then()
                        .extract()
                        .path("findAll { it.state == 'OPEN' }.id");
        assertThat(open).hasSize(1);
        Asking.as(rikke).get("/").then().body(not(containsString("object-")));
        given().queryParam("patient", rikke.toString())
                .post("/api/consents/" + open.getFirst() + "/objection")
                .then()
                .statusCode(404);
    }

    @Test
    void a_clinicians_no_lets_nobody_in_and_staff_elsewhere_never_see_the_case() {
        var ali = neighbours.patient(ALI);
        appointment(ali, "2027-01-14", "09");
        callers.citizen(ANDERS, "Anders Test Jensen");
        var kaja = Asking.named(ali, "Kaja Test", "Hansen");
        var consent = Asking.give(ali, kaja, "2027-06-30", 202);
        clinician(UNIT);
        var one = Asking.caseOf("Kaja Test Hansen");
        Written.page("/cases").body(containsString("/cases/" + one));
        Written.page("/cases/" + one).body(containsString("Kaja Test Hansen"));
        clinician("rigshospitalet-neurologi");
        given().accept("text/html").get("/cases/" + one).then().statusCode(404);
        given().get("/api/cases/" + one).then().statusCode(404);
        Asking.decide(one, "ADMIT", "Prøver").statusCode(404);
        callers.staff("sekretaer", Roles.SECRETARY, "Sara Sekretær", UNIT);
        Asking.decide(one, "ADMIT", "Prøver").statusCode(403);
        callers.staff("kaja", Roles.CLINICIAN, "Kaja Test Hansen", UNIT);
        Asking.decide(one, "ADMIT", "Det er mig").statusCode(422);
        clinician(UNIT);
        Asking.decide(one, "REFUSE", "Ali vil ikke")
                .statusCode(200)
                .body("verdict", equalTo("REFUSE"));
        callers.citizen(ANDERS, "Anders Test Jensen");
        assertThat(Asking.state(ali, consent)).isEqualTo("REFUSED null");
        assertThat(facts("case/" + one)).doesNotContain("Ali vil ikke", "Sofie", "Kaja");
        assertThat(looks(ali)).contains("staff:kliniker clinician CARE");
    }

    private void clinician(String unit) {
        callers.staff("kliniker", Roles.CLINICIAN, "Sofie Holm", unit);
    }

    private void appointment(PersonId patient, String day, String hour) {
        var id = neighbours.booked(patient, day, hour);
        await().until(() ->
                !run("select 'x' from appointment where id = '%s'".formatted(id)).isEmpty());
    }

    private String facts(String stream) {
        return String.join(
                "\n",
                run(
                        "select data::text || metadata::text from event where stream_id = '%s'"
                                .formatted(stream)));
    }

    private List<String> looks(PersonId person) {
        return run(
                """
                select concat_ws(' ', metadata ->> 'actor', data ->> 'role', data ->> 'purpose')
                from event where stream_id = 'access/%s/consent-service'
                """
                        .formatted(person));
    }

    private List<String> run(String sql) {
        var rows = pool.query(sql).execute().await().indefinitely();
        return StreamSupport.stream(rows.spliterator(), false).map(r -> r.getString(0)).toList();
    }
}
