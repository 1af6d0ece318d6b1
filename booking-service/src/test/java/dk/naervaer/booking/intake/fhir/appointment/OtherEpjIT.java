package dk.naervaer.booking.intake.fhir.appointment;

import static dk.naervaer.booking.intake.fhir.Door.PATH;
import static dk.naervaer.booking.intake.fhir.Door.fhir;
import static dk.naervaer.booking.intake.fhir.Door.id;
import static dk.naervaer.booking.intake.fhir.Door.put;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import dk.naervaer.booking.epj.Epj;
import dk.naervaer.booking.epj.EpjCommand;
import dk.naervaer.booking.epj.EpjCommand.Describe;
import dk.naervaer.booking.epj.EpjEvent;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.epj.EpjRejection;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.fhir.reading.Dialects;
import dk.naervaer.booking.intake.fhir.reading.FhirMessage;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.view.ProjectionRunner;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hl7.fhir.r4.model.Appointment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What one EPJ has told is nothing to another, nor outside its departments.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-narrow", roles = Roles.EPJ_SYSTEM)
class OtherEpjIT {

    private static final String CLIENT = "epj-narrow";
    private static final String ONCOLOGY = "99990000000102";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject FhirAppointments appointments;
    @Inject ProjectionRunner projections;
    @Inject CommandHandler<EpjCommand, Epj.State, EpjEvent, EpjRejection> epjs;

    private final Messages messages = new Messages();
    private final LocalDate day =
            LocalDate.of(2085, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(20_000));

    @BeforeEach
    void it_may_tell_of_every_department() {
        describe(Set.of(EpjSystem.EVERYTHING));
        var first = new Messages();
        await().atMost(PATIENCE)
                .untilAsserted(() -> put(first, first.text("booked")).statusCode(oneOf(200, 201)));
    }

    @AfterEach
    void it_may_tell_of_nothing() {
        describe(Set.of("nowhere"));
    }

    @Test
    void an_appointment_outside_the_departments_it_has_now_is_not_there() {
        var id = id(put(messages, onADay(messages)).statusCode(201));
        await().atMost(PATIENCE).untilAsserted(() -> assertFound(1));
        describe(Set.of("herlev-onkologi"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> fhir().get(PATH + "/" + id).then().statusCode(404));
        assertFound(0);
        fhir().queryParam("identifier", messages.identifier())
                .get(PATH)
                .then()
                .body("total", equalTo(0));
        assertNotAnswered(id);
        put(messages, onADay(messages)).statusCode(403);
        put(messages, onADay(messages).replace("99990000000101", ONCOLOGY)).statusCode(404);
        fhir().body(onADay(messages).replaceFirst("\\{", "{\"id\": \"" + id + "\","))
                .put(PATH + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void what_another_epj_has_told_is_not_found() {
        var id = toldByAnother();
        projections.reached(new StreamId("appointment", id.toString()), 1).await().atMost(PATIENCE);
        assertFound(0);
        fhir().get(PATH + "/" + id).then().statusCode(404).body(not(containsString("37835")));
        fhir().queryParam("identifier", messages.identifier())
                .get(PATH)
                .then()
                .body("total", equalTo(0));
        assertNotAnswered(id.toString());
    }

    /// Neither told nor read.
    private static void assertNotAnswered(String id) {
        var responses = "/fhir/r4/AppointmentResponse";
        fhir().body(
                        """
                        {"resourceType":"AppointmentResponse","participantStatus":"accepted",
                          "appointment":{"reference":"Appointment/%s"},
                          "actor":{"identifier":{"system":"urn:oid:1.2.208.176.1.2",
                            "value":"0201609995"}}}\
                        """
                                .formatted(id))
                .post(responses)
                .then()
                .statusCode(404);
        fhir().get(responses + "/" + id + ".patient").then().statusCode(404);
        fhir().queryParam("appointment", id)
                .get(responses)
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    private UUID toldByAnother() {
        var body = MeetingIT.meeting(onADay(messages), "37835").getBytes(UTF_8);
        var fhir = (Appointment) Dialects.TEXTS.read(body);
        return appointments
                .follow(
                        new RegisteredEpj(EpjExamples.OPEN),
                        FhirMessage.of(fhir, () -> body),
                        OptionalLong.empty())
                .await()
                .atMost(PATIENCE)
                .id();
    }

    private void assertFound(int many) {
        fhir().queryParam("date", day.toString())
                .get(PATH)
                .then()
                .statusCode(200)
                .body("entry.findAll { it != null }.size()", equalTo(many));
    }

    private String onADay(Messages messages) {
        return messages.text("booked").replace("2027-01-14", day.toString());
    }

    private void describe(Set<String> scope) {
        var system =
                new EpjSystem(
                        CLIENT,
                        "Another EPJ",
                        UUID.fromString("7b0c2b1a-7d43-5f86-9a51-2c3d4e5f6a71"),
                        "urn:oid:1.2.208.999.1.2",
                        scope,
                        EpjExamples.EPJ.zone(),
                        StandardCharsets.UTF_8,
                        List.of(),
                        null,
                        List.of(),
                        null);
        epjs.handle(CLIENT, new Describe(system), Metadata.of("test", "booking-service"))
                .await()
                .atMost(PATIENCE);
    }
}
