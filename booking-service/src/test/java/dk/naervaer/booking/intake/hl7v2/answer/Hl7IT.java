package dk.naervaer.booking.intake.hl7v2.answer;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.naervaer.booking.intake.Aliases;
import dk.naervaer.booking.intake.hl7v2.Hearing;
import dk.naervaer.booking.intake.hl7v2.Siu;
import dk.naervaer.booking.intake.hl7v2.mllp.FreeMllpPort;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.Published;
import dk.naervaer.testing.TestTopics;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FreeMllpPort.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-demo", roles = Roles.EPJ_SYSTEM)
class Hl7IT {

    private static final String SETTLED =
            "select count(*) from person_died where settled_at is not null and person_id::text = $1";
    private static final String MEDIA_TYPE = "application/hl7-v2";

    @Inject Pool pool;
    @Inject Aliases aliases;

    private final String appointment = "HL7-" + UUID.randomUUID();

    @Test
    void an_appointment_is_booked_moved_missed_and_cancelled_as_the_samples_tell() {
        accepted(sample("S12-booked"));
        accepted(sample("S13-moved"));
        accepted(sample("S26-noshow"));
        accepted(sample("S15-cancelled"));
        try (var topics = new TestTopics()) {
            var facts = topics.await("appointments", id(), 7);
            assertThat(facts)
                    .extracting(Published::type)
                    .contains(
                            "dk.naervaer.appointment.booked.v1",
                            "dk.naervaer.appointment.moved.v1",
                            "dk.naervaer.appointment.concluded.v1");
            assertThat(facts.getFirst().json().at("/department/unit").asText())
                    .isEqualTo("herlev-kardiologi");
            assertThat(facts.getFirst().headers()).containsEntry("ce_actor", "epj:epj-demo");
            assertThat(facts)
                    .allSatisfy(fact ->
                            assertThat(fact.value()).doesNotContain(Hearing.ELSES_CPR, "Else"));
        }
    }

    @Test
    void both_names_of_an_appointment_are_one_and_the_same() {
        accepted(sample("S12-booked").with("SCH", 1, appointment + "-P"));
        accepted(sample("S13-moved").with("SCH", 1, appointment + "-P").with("SCH", 2, ""));
        assertThat(stands()).contains("2027-01-25T09:00");
        assertThat(aliases.numbers(UUID.fromString(id())).await().indefinitely())
                .contains(
                        new Aliases.Numbers(
                                Hearing.named(appointment + "-P"), Hearing.named(appointment)));
    }

    @Test
    void the_same_message_again_is_accepted_and_changes_nothing() {
        var booked = sample("S12-booked");
        accepted(booked);
        accepted(sample("S13-moved"));
        accepted(booked);
        assertThat(stands()).contains("2027-01-25T09:00");
    }

    @Test
    void another_message_under_a_used_control_id_is_accepted_with_a_warning_and_kept() {
        var booked = sample("S12-booked");
        accepted(booked);
        warned(
                booked.with("AIS", 7, "45"),
                "ERR||MSH^1^10|205^Duplicate key identifier^HL70357|W|");
        assertThat(kept("PARKED", "MSH-10")).isPositive();
    }

    @Test
    void what_is_not_understood_is_accepted_with_a_warning_and_kept_closed() {
        warned(
                sample("S12-booked").with("PID", 3, "?"),
                "ERR||PID^1^3|102^Data type error^HL70357|W|");
        warned(sample("S12-booked").with("AIL", 3, "888888"), "|W|");
        assertThat(kept("PARKED", "PID-3")).isPositive();
    }

    @Test
    void virtual_without_more_is_booked_with_a_warning_and_kept_once() {
        var virtual = sample("S12-booked").with("AIS", 3, "ALCA03^Virtuel");
        warned(virtual, "ERR||AIS^1^3^1^1|103^Table value not found^HL70357|W|");
        warned(virtual, "|W|");
        assertThat(stands()).contains("PHYSICAL");
        assertThat(
                        count(
                                "select count(*) from epj_message where message is not null"
                                        + " and settled_at is null and appointment_id::text = $1",
                                id()))
                .isEqualTo(1);
    }

    @Test
    void another_patient_under_the_same_name_is_kept_for_a_person_to_look_at() {
        accepted(sample("S12-booked"));
        warned(sample("S14-other").with("PID", 3, "2512489996^^^CPR"), "|W|");
    }

    @Test
    void only_what_the_sender_alone_can_mend_is_sent_back() {
        post(sample("S12-booked").with("MSH", 10, ""))
                .statusCode(422)
                .body(containsString("MSA|CE|"))
                .body(containsString("ERR||MSH^1^10|101^Required field missing^HL70357|E|"));
        post(sample("S12-booked").with("SCH", 11, "^^^20271031023000^20271031040000"))
                .statusCode(422)
                .body(containsString("MSA|CE|"))
                .body(containsString("offset"));
        post(sample("S12-booked").with("MSH", 11, "T"))
                .statusCode(400)
                .body(containsString("MSA|CR|"))
                .body(containsString("|202^"));
        assertThat(kept("REFUSED", "MSH-10")).isPositive();
    }

    @Test
    void the_mode_is_that_of_the_message() {
        post(sample("S12-booked").with("MSH", 15, "").with("MSH", 16, ""))
                .statusCode(200)
                .body(containsString("MSA|AA|"));
        post(sample("S13-moved").with("MSH", 15, "NE")).statusCode(204).body(equalTo(""));
        assertThat(stands()).contains("2027-01-25T09:00");
    }

    @Test
    void blocked_time_and_visits_are_accepted_and_pass() {
        accepted(sample("S12-booked").trigger("S23"));
        accepted(sample("S12-booked").with("MSH", 9, "ADT^A01"));
        await().untilAsserted(() ->
                assertThat(count("select count(*) from epj_message where fate = $1", "IRRELEVANT"))
                        .isGreaterThan(1));
    }

    @Test
    void a_death_is_told_to_every_service_once_and_withdrawn_by_who_told_it() {
        var einers = sample("S12-booked").with("PID", 3, "0201609995^^^CPR");
        accepted(einers.with("PID", 5, "Lauridsen^Einer"));
        var death = einers.with("MSH", 9, "ADT^A08").with("PID", 30, "Y");
        accepted(death.about("one"));
        accepted(death.about("again"));
        try (var topics = new TestTopics()) {
            var booked = topics.await("appointments", id(), 1).getFirst();
            var patient = booked.json().path("patient").asText();
            var told = topics.await("persons", patient + "/died", 1);
            assertThat(told).hasSize(1);
            assertThat(told.getFirst().type()).isEqualTo("dk.naervaer.person.died.v1");
            assertThat(told.getFirst().json().path("actor").asText()).isEqualTo("epj:epj-demo");
            await().untilAsserted(() ->
                    assertThat(count(SETTLED, patient)).as("booking's own part").isOne());
            accepted(death.with("PID", 30, "N").with("MSH", 7, "20261201081400").about("before"));
            accepted(death.with("PID", 30, "N").about("mended"));
            assertThat(topics.await("persons", patient + "/died", 2).getLast().type())
                    .isEqualTo("dk.naervaer.person.death-withdrawn.v1");
            await().untilAsserted(() -> assertThat(count(SETTLED, patient)).isZero());
        }
    }

    @Test
    void a_death_that_an_appointment_tells_of_is_heard_once() {
        var sverre = sample("S12-booked").with("PID", 3, "0104909995^^^CPR").with("PID", 30, "Y");
        accepted(sverre.with("PID", 5, "Mosebryggersen^Sverre"));
        accepted(sverre.trigger("S14").with("MSH", 10, "again"));
        try (var topics = new TestTopics()) {
            var booked = topics.await("appointments", id(), 1).getFirst();
            var patient = booked.json().path("patient").asText();
            assertThat(topics.await("persons", patient + "/died", 1))
                    .singleElement()
                    .extracting(Published::type)
                    .isEqualTo("dk.naervaer.person.died.v1");
        }
    }

    @Test
    void the_death_of_a_stranger_is_accepted_and_passes() {
        accepted(
                sample("S12-booked")
                        .with("MSH", 9, "ADT^A08")
                        .with("PID", 3, "2512489996^^^CPR")
                        .with("PID", 30, "Y"));
    }

    @Test
    void what_is_no_message_is_a_problem_of_http() {
        problem(send("hello".getBytes(UTF_8)), 400);
        problem(send(new byte[0]), 400);
        problem(send(sample("S12-booked").plus("ZZZ|" + "x".repeat(1024 * 1024)).bytes()), 413);
        problem(given().contentType("text/plain").body("x").post("/hl7/v2").then(), 415);
    }

    @Test
    @TestSecurity(user = "somebody", roles = Roles.EPJ_SYSTEM)
    void a_client_that_nobody_registered_is_refused_in_its_own_language() {
        post(sample("S12-booked"))
                .statusCode(403)
                .contentType(MEDIA_TYPE)
                .body(containsString("MSA|CR|"));
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void staff_send_no_messages() {
        problem(post(sample("S12-booked")), 403);
    }

    @Test
    @TestSecurity(authorizationEnabled = true)
    void nobody_gets_in_without_a_token() {
        problem(post(sample("S12-booked")), 401);
    }

    private Siu sample(String name) {
        return name.equals("S14-other")
                ? Siu.booked().trigger("S14").about(appointment)
                : Siu.sample(name).about(appointment);
    }

    private void accepted(Siu message) {
        post(message)
                .statusCode(200)
                .contentType(MEDIA_TYPE)
                .body(containsString("MSA|CA|"))
                .body(not(containsString("ERR|")));
    }

    private void warned(Siu message, String error) {
        post(message)
                .statusCode(200)
                .body(containsString("MSA|CA|"))
                .body(containsString(error))
                .body(not(containsString("Lauridsen")))
                .body(not(containsString(Hearing.ELSES_CPR)));
    }

    private static void problem(ValidatableResponse response, int status) {
        response.statusCode(status).contentType("application/problem+json");
    }

    private static ValidatableResponse post(Siu message) {
        return send(message.bytes());
    }

    private static ValidatableResponse send(byte[] message) {
        return given().contentType(MEDIA_TYPE).body(message).post("/hl7/v2").then();
    }

    private String id() {
        return Hearing.EPJ.appointmentId(Hearing.named(appointment)).toString();
    }

    private String stands() {
        return given().get("/api/appointments/" + id()).then().statusCode(200).extract().asString();
    }

    private long kept(String fate, String place) {
        return count(
                "select count(*) from epj_message where message is not null and fate = '"
                        + fate
                        + "' and reasons @> jsonb_build_array(jsonb_build_object('field', $1::text))",
                place);
    }

    private long count(String query, String value) {
        var rows = pool.preparedQuery(query).execute(Tuple.of(value)).await().indefinitely();
        return rows.iterator().next().getLong(0);
    }
}
