package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class ProxyIT {

    private static final String NANCY = "2512489996";
    private static final String AAGE = "0211223989";
    private static final String KIRSTEN = "2911829996";
    private static final String GITTE = "0505109990";

    private static final String BRUNO =
            """
            {"given":"Bruno","family":"Elmer","relationship":"FRND","phone":"20123464",
             "email":null,"language":"da","channel":"SMS"}
            """;

    @Inject Neighbours neighbours;
    @Inject Callers callers;
    @Inject Pool pool;

    @AfterEach
    void nobodyIsSignedIn() {
        callers.nobody();
    }

    @Test
    void a_guardian_chooses_whom_to_act_for_and_every_page_says_so_until_they_stop() {
        var aage = neighbours.patient(AAGE);
        callers.citizen(NANCY, "Nancy Ann Test Berggren");
        Written.page("/acting")
                .body(containsString("Du er værge i personlige forhold"))
                .body(containsString("act-" + aage + "-GUARDIAN"));
        given().redirects()
                .follow(false)
                .formParam("patient", aage.toString())
                .post("/acting")
                .then()
                .statusCode(303)
                .cookie("nv-acting", aage.toString());
        as(aage).get("/")
                .then()
                .statusCode(200)
                .body(containsString("Du handler for"), containsString("stop-acting"));
        as(aage).get("/relatives/new").then().body(containsString("Du handler for"));
        given().redirects()
                .follow(false)
                .post("/acting/stop")
                .then()
                .statusCode(303)
                .cookie("nv-acting", equalTo(""));
    }

    @Test
    void what_a_guardian_gives_carries_their_right_and_names_who_it_was() {
        var aage = neighbours.patient(AAGE);
        callers.citizen(NANCY, "Nancy Ann Test Berggren");
        var relative = post(aage, "/api/relatives", BRUNO);
        var consent = post(aage, "/api/consents", consent(relative));
        given().queryParam("patient", aage.toString())
                .get("/api/consents/" + consent)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"), "capacity", equalTo("GUARDIAN"));
        given().get("/api/consents/" + consent).then().statusCode(404);
        assertThat(
                        run(
                                "select metadata ->> 'actor' from event where stream_id = 'relative/%s'"
                                        .formatted(relative)))
                .hasSize(2)
                .allSatisfy(actor -> assertThat(actor).startsWith("representative:"))
                .allSatisfy(actor -> assertThat(actor).doesNotContain(aage.toString(), NANCY));
        assertThat(
                        run(
                                "select metadata ->> 'actor' from event where stream_id = 'access/%s/consent-service'"
                                        .formatted(aage)))
                .anySatisfy(actor -> assertThat(actor).doesNotContain(aage.toString()));
    }

    @Test
    void a_guardian_whom_the_patient_has_paused_does_not_take_it_up_again() {
        var aage = neighbours.patient(AAGE);
        callers.citizen(AAGE, "Åge Test Berggren");
        var nancy = Asking.named(null, "Nancy Ann Test", "Berggren");
        var consent = Asking.give(null, nancy, "2027-06-30", 201);
        given().post("/api/consents/" + consent + "/pause").then().statusCode(200);

        callers.citizen(NANCY, "Nancy Ann Test Berggren");
        as(aage).header("Sec-Fetch-Site", "same-origin")
                .post("/consents/" + consent + "/resumption")
                .then()
                .statusCode(422)
                .body(containsString("Ingen kan lukke sig selv ind. Patienten skal sige ja"));
        given().queryParam("patient", aage.toString())
                .delete("/api/consents/" + consent + "/pause")
                .then()
                .statusCode(422)
                .body(
                        "errors.message",
                        contains("Nobody lets themself in; the patient has to say yes"));
        assertThat(Asking.state(aage, consent)).isEqualTo("PAUSED SELF");
    }

    @Test
    void whom_the_register_does_not_say_one_acts_for_is_not_there() {
        var einer = neighbours.patient(Neighbours.EINER);
        callers.citizen(NANCY, "Nancy Ann Test Berggren");
        given().queryParam("patient", einer.toString()).get("/api/consents").then().statusCode(404);
        given().formParam("patient", einer.toString()).post("/acting").then().statusCode(404);
        as(einer)
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/acting"));
        given().queryParam("patient", "nonsense").get("/api/consents").then().statusCode(404);
    }

    @Test
    void a_parents_right_has_ended_where_the_child_is_fifteen() {
        var gitte = neighbours.patient(GITTE);
        callers.citizen(KIRSTEN, "Kirsten Test Berggren");
        given().queryParam("patient", gitte.toString()).get("/api/consents").then().statusCode(404);
        Written.page("/acting").body(not(containsString("act-" + gitte)));
    }

    @Test
    void no_number_stands_in_the_register() {
        assertThat(run("select patient || representative from representation"))
                .isNotEmpty()
                .allSatisfy(lookups -> assertThat(lookups).doesNotContain(NANCY, AAGE));
    }

    private static RequestSpecification as(PersonId patient) {
        return given().accept("text/html").cookie("nv-acting", patient.toString());
    }

    private static String post(PersonId patient, String path, String body) {
        return given().queryParam("patient", patient.toString())
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String consent(String relative) {
        return """
        {"relativeId":"%s","degree":"ATTEND","scope":{"type":"ALL"},"until":"2027-06-30"}
        """
                .formatted(UUID.fromString(relative));
    }

    private List<String> run(String sql) {
        var rows = pool.query(sql).execute().await().indefinitely();
        return StreamSupport.stream(rows.spliterator(), false).map(r -> r.getString(0)).toList();
    }
}
