package dk.naervaer.booking.intake.fhir.appointment;

import static dk.naervaer.booking.intake.fhir.Door.fhir;
import static dk.naervaer.booking.intake.fhir.Door.put;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.Door;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.fhir.exchange.FhirAnswers;
import dk.naervaer.personaldata.Persons;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.TestTopics;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-demo", roles = Roles.EPJ_SYSTEM)
class KeptIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String CPR = "urn:oid:1.2.208.176.1.2";
    private static final String AAGE = "0211223989";
    private static final String TORRE = "0104909989";

    @Inject Pool pool;
    @Inject Persons persons;
    @Inject FhirAnswers answers;

    private final Messages messages = new Messages();

    @BeforeEach
    void nothing_is_kept_yet() {
        pool.query("delete from epj_message").execute().await().atMost(PATIENCE);
    }

    @Test
    void what_has_to_be_mended_is_kept_closed_with_the_place_of_every_fault() {
        put(messages, messages.text("booked").replace("\"booked\"", "\"waitlist\""))
                .statusCode(422);
        var kept = kept("REFUSED");
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().getString("client")).isEqualTo("epj-demo");
        assertThat(kept.getFirst().getString("dialect")).isEqualTo("fhir");
        assertThat(kept.getFirst().getString("reasons")).contains("Appointment.status");
        var message = kept.getFirst().getBuffer("message").getBytes();
        assertThat(new String(message, UTF_8)).doesNotContain("Lauridsen", "0201609995");
    }

    @Test
    void what_cannot_be_read_is_kept_too_and_so_is_an_entry_of_a_batch() {
        put(messages, "{\"resourceType\"").statusCode(400);
        fhir().body(
                        """
                        {"resourceType":"Bundle","type":"batch","entry":[
                          {"request":{"method":"POST","url":"Appointment"},"resource":%s}]}\
                        """
                                .formatted(messages.endsBeforeItStarts()))
                .post("/fhir/r4")
                .then()
                .statusCode(200);
        assertThat(kept("REFUSED")).hasSize(2);
    }

    @Test
    void what_we_could_not_take_for_a_fault_of_our_own_is_kept_for_the_engineer() {
        var epj = new RegisteredEpj(EpjExamples.OPEN);
        var message = messages.text("booked").getBytes(UTF_8);
        var defect = new IllegalStateException("A defect");
        var taking = answers.keeping(epj, () -> message, () -> Uni.createFrom().failure(defect));
        assertThatThrownBy(() -> taking.await().atMost(PATIENCE)).isSameAs(defect);
        var passing =
                answers.keeping(
                        epj,
                        () -> message,
                        () -> Uni.createFrom().failure(new IOException("Soon over")));
        assertThatThrownBy(() -> passing.await().atMost(PATIENCE)).hasMessageContaining("Soon");
        assertThat(kept("PARKED"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.getString("client")).isEqualTo("epj-demo");
                    assertThat(one.getString("reasons")).contains("on our side");
                    assertThat(one.getBuffer("message")).isNotNull();
                });
    }

    @Test
    void virtual_without_more_is_taken_and_kept_once() {
        var virtual = messages.text("booked").replace("\"regular\"", "\"ALCA03\"");
        var id = Door.id(put(messages, virtual).statusCode(201));
        put(messages, virtual).statusCode(200);
        assertThat(kept("PARKED"))
                .filteredOn(one -> one.getBuffer("message") != null)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.getUUID("appointment_id")).isEqualTo(UUID.fromString(id));
                    assertThat(one.getString("reasons")).contains("Appointment.serviceType");
                });
    }

    @Test
    void what_is_taken_leaves_a_line_and_no_message() {
        var id = Door.id(put(messages, messages.text("booked")).statusCode(201));
        put(messages, messages.text("booked")).statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(kept("CHANGED"))
                            .singleElement()
                            .satisfies(line -> {
                                assertThat(line.getUUID("appointment_id"))
                                        .isEqualTo(UUID.fromString(id));
                                assertThat(line.getBuffer("message")).isNull();
                            });
                    assertThat(kept("UNCHANGED")).hasSize(1);
                });
    }

    @Test
    void a_death_is_told_on_and_so_is_that_it_was_a_mistake() {
        var who = persons.register(CPR, AAGE, "Åge Test", "Berggren").await().atMost(PATIENCE);
        fhir().body(aage(true))
                .put("/fhir/r4/Patient/7")
                .then()
                .statusCode(202)
                .body(containsString("messages, links and reminders stop"));
        try (var topics = new TestTopics()) {
            assertThat(topics.await("persons", who + "/died", 1)).hasSize(1);
            fhir().body(aage(false))
                    .put("/fhir/r4/Patient/7")
                    .then()
                    .statusCode(202)
                    .body(containsString("The death is withdrawn"));
            assertThat(topics.await("persons", who + "/died", 2).getLast().type())
                    .isEqualTo("dk.naervaer.person.death-withdrawn.v1");
        }
        fhir().body(aage(false))
                .put("/fhir/r4/Patient/7")
                .then()
                .statusCode(202)
                .body(containsString("No death is known"));
    }

    @Test
    void a_death_that_an_appointment_tells_of_is_heard() {
        var torre =
                messages.text("booked")
                        .replace("0201609995", TORRE)
                        .replace("\"gender\"", "\"deceasedBoolean\": true, \"gender\"");
        put(messages, torre).statusCode(201);
        put(messages, torre).statusCode(200);
        var who = persons.find(CPR, TORRE).await().atMost(PATIENCE).orElseThrow();
        try (var topics = new TestTopics()) {
            assertThat(topics.await("persons", who + "/died", 1)).hasSize(1);
        }
    }

    @Test
    void other_news_of_a_patient_is_not_kept_and_a_death_of_nobody_is_refused() {
        fhir().body("{\"resourceType\":\"Patient\",\"active\":true}")
                .post("/fhir/r4/Patient")
                .then()
                .statusCode(202);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept("IRRELEVANT")).hasSize(1));
        fhir().body("{\"resourceType\":\"Patient\",\"deceasedBoolean\":true}")
                .post("/fhir/r4/Patient")
                .then()
                .statusCode(422)
                .body(containsString("Patient.identifier"));
    }

    private static String aage(boolean deceased) {
        return """
        {"resourceType":"Patient","id":"7","deceasedBoolean":%s,"identifier":
          [{"system":"%s","value":"%s"}]}\
        """
                .formatted(deceased, CPR, AAGE);
    }

    private List<Row> kept(String fate) {
        var rows =
                pool.preparedQuery(
                                "select client, dialect, reasons::text, message, appointment_id"
                                        + " from epj_message where fate = $1")
                        .execute(Tuple.of(fate))
                        .await()
                        .atMost(PATIENCE);
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }
}
