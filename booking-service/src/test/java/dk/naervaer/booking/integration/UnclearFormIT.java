package dk.naervaer.booking.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.epj.CodeRule;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.epj.Meaning;
import dk.naervaer.booking.intake.Dialect;
import dk.naervaer.booking.intake.Fate;
import dk.naervaer.booking.intake.KeptMessages;
import dk.naervaer.booking.intake.Received;
import dk.naervaer.booking.intake.Reception;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.cloudevents.Events;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.hl7v2.Siu;
import dk.naervaer.booking.view.Epjs;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.arc.All;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a message whose contact form nobody here knows yet.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "drift", roles = Roles.OPERATOR)
class UnclearFormIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ELSES_CPR = "0201919990";

    @Inject KeptMessages kept;
    @Inject Epjs epjs;
    @Inject ObjectMapper json;
    @Inject Reception reception;
    @Inject @All List<Dialect> dialects;

    @Inject
    CommandHandler<AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;

    private final String client = "epj-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"hl7v2", "fhir", "cloudevents"})
    void what_a_message_says_by_an_unmapped_code_counts_once_the_code_is_mapped(String language) {
        var namespace = UUID.randomUUID();
        describe(namespace, List.of());
        var received = receive(language, virtual(language));
        assertThat(received.fate()).isEqualTo(Fate.PARKED);
        assertThat(form()).isEqualTo(ContactForm.PHYSICAL);
        var id = waiting();
        page("/integration")
                .body(containsString("message-" + id))
                .body(containsString("the code is not mapped"))
                .body(not(containsString(ELSES_CPR)));
        resend(id).header("Location", containsString("told=still-wrong"));
        var mapped = new CodeRule("ALCA03", Meaning.VIDEO, LocalDate.of(2026, 1, 1), null);
        describe(namespace, List.of(mapped));
        resend(id).header("Location", containsString("told=taken"));
        assertThat(form()).isEqualTo(ContactForm.VIDEO);
        page("/integration/state").body(not(containsString("message-" + id)));
        resend(id).header("Location", containsString("told=gone"));
    }

    /// About the appointment that is called as the client is.
    private String virtual(String language) {
        return switch (language) {
            case "hl7v2" -> Siu.booked().about(client).with("AIS", 3, "ALCA03").text();
            case "fhir" ->
                    new Messages()
                            .text("booked")
                            .replaceAll("TEST-[0-9a-f-]{36}", client)
                            .replace("\"regular\"", "\"ALCA03\"");
            default -> {
                var events = new Events();
                yield events.event(
                                "appointment-booked",
                                Events.WHOLE.replace(
                                        "\"contactForm\": \"VIDEO\"", "\"codes\": [\"ALCA03\"]"))
                        .replace(events.subject(), client);
            }
        };
    }

    private Received receive(String language, String message) {
        var dialect =
                dialects.stream().filter(one -> one.name().equals(language)).findFirst().get();
        return reception
                .receive(epj(), dialect, message.getBytes(StandardCharsets.UTF_8))
                .await()
                .atMost(PATIENCE);
    }

    private RegisteredEpj epj() {
        return new RegisteredEpj(epjs.find(client).await().atMost(PATIENCE).orElseThrow());
    }

    private UUID waiting() {
        return kept.waiting(1_000).await().atMost(PATIENCE).stream()
                .filter(one -> one.client().equals(client))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ContactForm form() {
        var id = epj().appointmentId(epj().identifier(client)).toString();
        var state = appointments.load(id).await().atMost(PATIENCE).state();
        return ((Appointment.State.Booked) state).plan().contactForm();
    }

    private void describe(UUID namespace, List<CodeRule> codes) {
        var system =
                new EpjSystem(
                        client,
                        "Prøvesystem",
                        namespace,
                        "urn:oid:1.2.208.999.1.1",
                        Set.of(EpjSystem.EVERYTHING),
                        ZoneId.of("Europe/Copenhagen"),
                        StandardCharsets.UTF_8,
                        List.of(),
                        null,
                        codes,
                        null);
        given().contentType(ContentType.JSON)
                .body(written(system))
                .put("/api/epjs/" + client)
                .then()
                .statusCode(200);
        await().until(() -> epjs.find(client).await().atMost(PATIENCE).equals(Optional.of(system)));
    }

    private String written(EpjSystem system) {
        try {
            return json.writeValueAsString(system);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then().statusCode(200);
    }

    private ValidatableResponse resend(UUID id) {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .header("Sec-Fetch-Site", "same-origin")
                .body("")
                .post("/integration/messages/" + id + "/resend")
                .then()
                .statusCode(303);
    }
}
