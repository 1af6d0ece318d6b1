package dk.naervaer.booking.intake.cloudevents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.naervaer.booking.intake.fhir.Door;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-demo", roles = Roles.EPJ_SYSTEM)
class EventsIT {

    private final Events events = new Events();
    @Inject Pool pool;

    @Test
    void an_appointment_is_booked_moved_and_cancelled() {
        var id = one(events.booked()).statusCode(202).extract().<String>path("appointment");
        one(events.moved()).statusCode(202).body("appointment", equalTo(id));
        standing(id).body("start", equalTo("2027-01-18T13:00:00+01:00"));
        one(events.cancelled()).statusCode(202).body("fate", equalTo("CHANGED"));
        standing(id).body("status", equalTo("CANCELLED"));
    }

    @Test
    void what_was_said_last_stands_in_whatever_order_it_comes() {
        var booked = events.booked();
        var moved = events.moved();
        one(moved).statusCode(202);
        var id = one(booked).statusCode(202).extract().<String>path("appointment");
        standing(id).body("start", equalTo("2027-01-18T13:00:00+01:00"));
    }

    @Test
    void the_same_event_again_is_answered_as_the_first_time() {
        var booked = events.booked();
        var id = one(booked).statusCode(202).extract().<String>path("appointment");
        one(events.moved()).statusCode(202);
        one(booked.replace(": ", ":"))
                .statusCode(202)
                .body("fate", equalTo("CHANGED"))
                .body("appointment", equalTo(id));
        standing(id).body("start", equalTo("2027-01-18T13:00:00+01:00"));
    }

    @Test
    void another_event_under_the_same_id_is_refused_and_kept() {
        var booked = events.booked();
        one(booked).statusCode(202);
        long before = kept();
        one(booked.replace("VIDEO", "PHONE"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("title", equalTo("This key has been used for another message"));
        assertThat(kept()).isEqualTo(before + 1);
    }

    @Test
    void a_refused_event_is_answered_with_every_fault_and_kept() {
        long before = kept();
        one(events.booked().replace("\"given\"", "\"nickname\"").replace("VIDEO", "?"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", hasItem("/data/patient/given"))
                .body("errors.field", hasItem("/data/contactForm"))
                .body(not(containsString(Events.CPR)));
        one(events.booked().replace("99990000000201\"", "99990000000201\",\"shak\":\"x\""))
                .statusCode(422);
        one("{").statusCode(400).contentType("application/problem+json");
        assertThat(kept()).isEqualTo(before + 3);
    }

    @Test
    void each_event_of_a_batch_is_answered_for_itself_in_their_order() {
        var wrong = new Events().booked().replace("VIDEO", "?");
        batch(events.booked(), wrong, events.moved(), "7")
                .statusCode(200)
                .body("", hasSize(4))
                .body("[0].status", equalTo(202))
                .body("[0].fate", equalTo("CHANGED"))
                .body("[0].appointment", notNullValue())
                .body("[1].status", equalTo(422))
                .body("[1].fate", equalTo("REFUSED"))
                .body("[1].appointment", nullValue())
                .body("[1].errors[0].field", equalTo("/data/contactForm"))
                .body("[2].status", equalTo(202))
                .body("[3].status", equalTo(400));
        batch().statusCode(200).body("", hasSize(0));
        post("application/cloudevents-batch+json", events.booked())
                .statusCode(400)
                .body("title", equalTo("The body is not an array of events"));
    }

    @Test
    void the_order_in_a_batch_counts_where_the_sender_has_no_clock() {
        var clockless = "\"time\": \"[^\"]*\",";
        var told =
                List.of(events.booked(), events.moved(), events.cancelled(), events.booked())
                        .stream()
                        .map(event -> event.replaceAll(clockless, ""))
                        .toArray(String[]::new);
        var id = batch(told).statusCode(200).extract().<String>path("[3].appointment");
        standing(id)
                .body("status", equalTo("BOOKED"))
                .body("start", equalTo("2027-01-15T09:00:00+01:00"));
    }

    @Test
    void an_appointment_is_the_same_one_in_every_language() {
        var messages = new Messages();
        var location =
                given().contentType("application/fhir+json")
                        .queryParam("identifier", messages.identifier())
                        .body(Door.toldAt(messages.text("booked"), "2026-11-20T06:59:00Z"))
                        .put("/fhir/r4/Appointment")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        one(events.cancelled().replace(events.subject(), messages.value()))
                .statusCode(202)
                .body("appointment", equalTo(location.substring(location.lastIndexOf('/') + 1)));
    }

    @Test
    void bodies_have_limits() {
        post("application/cloudevents+json", " ".repeat(1024 * 1024 + 1))
                .statusCode(413)
                .body("title", equalTo("A body is at most 1 MB"));
        post("application/cloudevents-batch+json", "[" + "1,".repeat(1000) + "1]")
                .statusCode(413)
                .body("title", equalTo("A batch holds at most 1000 events"));
        post("application/json", events.booked()).statusCode(415);
    }

    @Test
    @TestSecurity(user = "somebody", roles = Roles.EPJ_SYSTEM)
    void a_client_that_nobody_registered_is_refused() {
        one(events.booked()).statusCode(403).contentType("application/problem+json");
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void staff_send_no_events() {
        one(events.booked()).statusCode(403).contentType("application/problem+json");
        batch(events.booked()).statusCode(403);
    }

    @Test
    @TestSecurity(authorizationEnabled = true)
    void nobody_gets_in_without_a_token() {
        one(events.booked()).statusCode(401).contentType("application/problem+json");
    }

    private long kept() {
        return pool.query(
                        "select count(*) from epj_message where dialect = 'cloudevents'"
                                + " and fate = 'REFUSED' and message is not null")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    private static ValidatableResponse standing(String id) {
        return given().get("/api/appointments/" + id).then().statusCode(200);
    }

    private static ValidatableResponse one(String event) {
        return post("application/cloudevents+json", event);
    }

    private static ValidatableResponse batch(String... events) {
        return post(
                "application/cloudevents-batch+json",
                "[" + String.join(",", List.of(events)) + "]");
    }

    private static ValidatableResponse post(String type, String body) {
        return given().config(
                        io.restassured.RestAssured.config()
                                .encoderConfig(
                                        io.restassured.config.EncoderConfig.encoderConfig()
                                                .encodeContentTypeAs(
                                                        type,
                                                        io.restassured.http.ContentType.TEXT)))
                .contentType(type)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/events")
                .then();
    }
}
