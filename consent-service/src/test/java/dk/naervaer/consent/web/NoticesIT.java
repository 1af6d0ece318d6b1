package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.naervaer.personaldata.PersonId;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Patients choose where they are told that something on their page has changed.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class NoticesIT {

    private static final String NANCY = "2512489996";
    private static final String AAGE = "0211223989";
    private static final String SMS =
            """
            {"channel":"SMS","phone":"20 12 34 99","email":null,"language":"da"}
            """;

    @Inject Neighbours neighbours;
    @Inject Callers callers;
    @Inject Pool pool;

    @AfterEach
    void nobodyIsSignedIn() {
        callers.nobody();
    }

    @Test
    void what_somebody_else_changes_is_told_where_the_patient_has_chosen_and_their_own_is_not() {
        var aage = neighbours.patient(AAGE);
        callers.citizen(AAGE, "Aage");
        choose(null, SMS).statusCode(200).body("told", equalTo(true));
        var mine = Asking.named(null, "Palle", "Elmer");
        Asking.give(null, mine, "2027-06-30", 201);
        callers.citizen(NANCY, "Nancy Ann Test Berggren");
        var hers = Asking.named(aage, "Bruno", "Elmer");
        Asking.give(aage, hers, "2027-06-30", 201);
        await().untilAsserted(() -> assertThat(causes(hers)).hasSize(1));
        assertThat(causes(mine)).isEmpty();
        var told = notices(hers).getFirst();
        var published = neighbours.topics().await("notices", told, 1).getFirst();
        assertThat(published.json().path("kind").asText()).isEqualTo("CHANGED");
        assertThat(published.value()).doesNotContain("20123499", "Bruno");
    }

    @Test
    void nobody_who_acts_for_a_patient_says_where_the_patient_is_told() {
        var aage = neighbours.patient(AAGE);
        callers.citizen(NANCY, "Nancy Ann Test Berggren");
        choose(aage, SMS)
                .statusCode(403)
                .body("type", equalTo("urn:naervaer:problem:only-the-patient"));
        Asking.as(aage)
                .get("/contact")
                .then()
                .statusCode(200)
                .body(
                        containsString("Kun patienten selv kan vælge"),
                        not(containsString("name=\"phone\"")));
    }

    @Test
    void a_patient_without_a_contact_is_told_on_the_page_only_and_the_page_says_so() {
        neighbours.patient(Neighbours.MAGNUS);
        callers.citizen(Neighbours.MAGNUS, "Magnus");
        choose(null, "{\"channel\":\"NONE\",\"language\":\"da\"}")
                .statusCode(200)
                .body("told", equalTo(false), "phone", equalTo(""));
        Written.page("/").body(containsString("Du får kun besked her på siden"));
        Written.page("/contact").body(containsString("Du får kun besked her på siden"));
    }

    @Test
    void the_number_is_typed_twice_and_is_one_that_can_exist() {
        neighbours.patient(Neighbours.EINER);
        callers.citizen(Neighbours.EINER, "Einer");
        form("20123499", "20123498").statusCode(422).body(containsString("data-errors"));
        form("12", "12").statusCode(422).body(containsString("href=\"#phone\""));
        form("20123499", "20 12 34 99").statusCode(303);
        Written.page("/contact").body(containsString("20 12 34 99"));
        Written.page("/").body(not(containsString("Du får kun besked her på siden")));
        choose(null, "{\"channel\":\"FAX\",\"language\":\"xx\"}")
                .statusCode(422)
                .body(containsString("SMS, EMAIL, or NONE"));
    }

    @Test
    void the_archive_shows_what_was_sent_to_the_patient() {
        var einer = neighbours.patient(Neighbours.EINER);
        callers.citizen(Neighbours.EINER, "Einer");
        neighbours.noticed(einer, "Et forslag på din side venter");
        await().untilAsserted(() ->
                Written.page("/messages").body(containsString("Et forslag på din side venter")));
        given().get("/api/messages")
                .then()
                .body(
                        "find { it.text.startsWith('Et forslag') }.outcome",
                        equalTo("ACCEPTED"),
                        "find { it.text.startsWith('Et forslag') }.relativeId",
                        nullValue());
    }

    private static ValidatableResponse form(String phone, String again) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html")
                .formParam("channel", "SMS")
                .formParam("phone", phone)
                .formParam("phoneAgain", again)
                .formParam("email", "")
                .formParam("language", "da")
                .post("/contact")
                .then();
    }

    private static ValidatableResponse choose(@Nullable PersonId patient, String body) {
        return Asking.with(patient)
                .contentType("application/json")
                .body(body)
                .put("/api/contact")
                .then();
    }

    private List<String> causes(String relative) {
        return asked("metadata ->> 'causation'", relative);
    }

    private List<String> notices(String relative) {
        return asked("split_part(stream_id, '/', 2)", relative);
    }

    private List<String> asked(String what, String relative) {
        var sql =
                "select %s from event where type = 'notice-written.v1' and metadata ->> 'causation' like $1"
                        .formatted(what);
        var rows =
                pool.preparedQuery(sql)
                        .execute(Tuple.of("relative/" + relative + "/%"))
                        .await()
                        .indefinitely();
        return StreamSupport.stream(rows.spliterator(), false).map(r -> r.getString(0)).toList();
    }
}
