package dk.naervaer.booking.intake.bulk;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dk.naervaer.booking.intake.cloudevents.Events;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-demo", roles = Roles.EPJ_SYSTEM)
class ImportIT {

    @Inject Pool pool;

    private static Sender sender() {
        return new Sender(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/import"));
    }

    @Test
    void thousands_of_lines_are_answered_in_their_order_and_can_be_sent_again() throws Exception {
        var body =
                Sender.body(
                        IntStream.range(0, 3000).mapToObj(_ -> Sender.line(new Events().booked())));
        var first = sender().send(body);
        assertThat(first.statusCode()).isEqualTo(200);
        var answers = Sender.answers(first);
        assertThat(answers).hasSize(3001);
        for (int n = 0; n < 3000; n++) {
            assertThat(answers.get(n).path("line").asInt()).isEqualTo(n + 1);
            assertThat(answers.get(n).path("fate").asText()).isEqualTo("CHANGED");
        }
        assertThat(answers.getLast().at("/counts/changed").asInt()).isEqualTo(3000);
        assertThat(answers.getLast().path("complete").asBoolean()).isTrue();
        var again = Sender.answers(sender().send(body));
        assertThat(again.subList(0, 3000)).isEqualTo(answers.subList(0, 3000));
        assertThat(versions(answers.getFirst(), answers.get(2999))).containsOnly(2L);
    }

    @Test
    void a_broken_line_fails_alone_and_is_kept() throws Exception {
        var events = new Events();
        long before = kept();
        var answers =
                Sender.answers(
                        sender().send(
                                        Sender.body(
                                                Stream.of(
                                                        Sender.line(events.booked()),
                                                        "hello",
                                                        "",
                                                        Sender.line(
                                                                events.booked()
                                                                        .replace("VIDEO", "?")),
                                                        Sender.line(events.moved())))));
        assertThat(answers)
                .extracting(answer -> answer.path("line").asInt())
                .containsExactly(1, 2, 4, 5, 0);
        assertThat(answers)
                .extracting(answer -> answer.path("fate").asText())
                .containsExactly("CHANGED", "REFUSED", "REFUSED", "CHANGED", "");
        assertThat(answers.get(1).path("title").asText())
                .isEqualTo("The line is in no language that is understood here");
        assertThat(answers.get(2).at("/errors/0/field").asText()).isEqualTo("/data/contactForm");
        assertThat(answers.get(4).at("/counts/refused").asInt()).isEqualTo(2);
        assertThat(kept()).isEqualTo(before + 2);
    }

    @Test
    void a_line_of_hl7_that_a_person_here_can_mend_is_parked_as_by_its_own_door() throws Exception {
        var answers =
                Sender.answers(sender().send(Sender.body(Stream.of(unplaced("P"), unplaced("T")))));
        assertThat(answers)
                .extracting(answer -> answer.path("fate").asText())
                .containsExactly("PARKED", "REFUSED", "");
        assertThat(answers.getFirst().at("/errors/0/field").asText()).isEqualTo("PID-3");
        assertThat(answers.get(2).at("/counts/parked").asInt()).isEqualTo(1);
    }

    /// The patient's number cannot be read; in another mode than P it is no message for us at all.
    private static String unplaced(String mode) {
        return """
        "MSH|^~\\\\&|SP|HERLEV|NAERVAER|REGH|20270104||SIU^S12|%s|%s|2.5\\rSCH||IMPORT-1\\rPID|||?\\r"\
        """
                .formatted(UUID.randomUUID(), mode);
    }

    @Test
    void the_order_of_lines_counts_where_the_sender_has_no_clock() throws Exception {
        var events = new Events();
        var lines =
                Stream.of(events.booked(), events.moved(), events.cancelled(), events.booked())
                        .map(event -> Sender.line(event).replaceAll("\"time\": \"[^\"]*\",", ""));
        var answers = Sender.answers(sender().send(Sender.body(lines)));
        given().get("/api/appointments/" + answers.getFirst().path("appointment").asText())
                .then()
                .body("status", equalTo("BOOKED"))
                .body("start", equalTo("2027-01-15T09:00:00+01:00"));
    }

    @Test
    void a_body_may_be_packed() throws Exception {
        var packed =
                Sender.packed(
                        Sender.body(
                                IntStream.range(0, 500)
                                        .mapToObj(_ -> Sender.line(new Events().booked()))));
        var answers =
                Sender.answers(
                        sender().send(sender().request(packed).header("Content-Encoding", "gzip")));
        assertThat(answers.getLast().at("/counts/changed").asInt()).isEqualTo(500);
        var half = Arrays.copyOf(packed, packed.length / 2);
        var broken =
                Sender.answers(
                        sender().send(sender().request(half).header("Content-Encoding", "gzip")));
        assertThat(broken.getLast().path("complete").asBoolean()).isFalse();
        assertThat(broken.getLast().at("/counts/changed").asInt()).isPositive();
        assertThat(
                        sender().send(
                                        sender().request("x".getBytes(UTF_8))
                                                .header("Content-Encoding", "gzip"))
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        sender().send(sender().request(packed).header("Content-Encoding", "br"))
                                .statusCode())
                .isEqualTo(415);
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void staff_import_nothing() throws Exception {
        assertThat(sender().send(Sender.body(Stream.of("x"))).statusCode()).isEqualTo(403);
    }

    @Test
    @TestSecurity(user = "somebody", roles = Roles.EPJ_SYSTEM)
    void a_client_that_nobody_registered_is_refused() throws Exception {
        assertThat(sender().send(Sender.body(Stream.of("x"))).statusCode()).isEqualTo(403);
    }

    @Test
    void another_ones_import_is_not_found() {
        var id = UUID.randomUUID();
        pool.query(
                        "insert into epj_import (id, client, started_at) values ('"
                                + id
                                + "', 'x', now())")
                .executeAndAwait();
        given().get("/api/import/" + id).then().statusCode(404);
    }

    private List<Long> versions(JsonNode... answers) {
        return Stream.of(answers)
                .map(answer ->
                        count(
                                "select count(*) from event where stream_id = 'appointment/"
                                        + answer.path("appointment").asText()
                                        + "'"))
                .toList();
    }

    private long kept() {
        return count("select count(*) from epj_message where fate = 'REFUSED'");
    }

    private long count(String sql) {
        return pool.query(sql).executeAndAwait().iterator().next().getLong(0);
    }
}
