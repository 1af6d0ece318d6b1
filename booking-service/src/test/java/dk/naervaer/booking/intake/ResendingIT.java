package dk.naervaer.booking.intake;

import static dk.naervaer.booking.intake.fhir.Door.fhir;
import static dk.naervaer.booking.intake.fhir.Door.put;
import static dk.naervaer.booking.intake.fhir.Door.toldAt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dk.naervaer.booking.intake.fhir.Door;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import dk.naervaer.booking.intake.fhir.reading.FhirDialect;
import dk.naervaer.booking.view.Epjs;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = ResendingIT.CLIENT, roles = Roles.EPJ_SYSTEM)
class ResendingIT {

    static final String CLIENT = "epj-demo";
    private static final String EINERS = "0201609995";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject MessageLog log;
    @Inject KeptMessages kept;
    @Inject Resending resending;
    @Inject Epjs epjs;
    @Inject FhirDialect fhir;

    private final Messages messages = new Messages();

    @Test
    void what_has_been_said_since_a_message_was_kept_stands_when_it_is_sent_again() {
        var booked = kept(messages.text("booked"));
        var moved =
                toldAt(
                        messages.text("moved"),
                        Instant.now().plusSeconds(1).truncatedTo(MILLIS).toString());
        var id = Door.id(put(messages, moved).statusCode(201));
        assertThat(again(booked)).isEqualTo(Fate.UNCHANGED);
        fhir().get(Door.PATH + "/" + id).then().body("start", startsWith("2027-01-21"));
    }

    @Test
    void what_was_said_without_a_time_stands_too_against_what_came_before_it() {
        var booked = kept(messages.text("booked"));
        var id = Door.id(put(messages, messages.text("cancelled")).statusCode(201));
        assertThat(again(booked)).isEqualTo(Fate.UNCHANGED);
        fhir().get(Door.PATH + "/" + id).then().body("status", equalTo("cancelled"));
    }

    @Test
    void a_transaction_is_sent_again_whole() {
        var other = new Messages();
        var id = kept(transaction(messages.text("booked"), other.text("booked")));
        assertThat(waiting(id).again()).isTrue();
        assertThat(again(id)).isEqualTo(Fate.CHANGED);
        assertKnown(messages, 1);
        assertKnown(other, 1);
    }

    @Test
    void of_a_transaction_that_is_still_wrong_nothing_is_taken_and_the_place_is_named() {
        var other = new Messages();
        var nowhere =
                other.text("booked")
                        .replace(FhirSystems.SOR, FhirSystems.SHAK)
                        .replace("99990000000101", "990999");
        var id = kept(transaction(messages.text("booked"), nowhere));
        assertThat(again(id)).isEqualTo(Fate.REFUSED);
        assertThat(waiting(id).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.field()).startsWith("Bundle.entry[1]"));
        assertKnown(messages, 0);
    }

    @Test
    void a_patient_who_came_in_a_batch_alone_is_read_again() {
        var lives =
                """
                {"resourceType":"Bundle","type":"batch","entry":[
                  {"resource":{"resourceType":"Patient","deceasedBoolean":false,
                    "identifier":[{"system":"%s","value":"%s"}]}}]}\
                """
                        .formatted(PatientIdentity.CPR, EINERS);
        assertThat(again(kept(lives))).isEqualTo(Fate.UNCHANGED);
    }

    @Test
    void an_answer_is_not_sent_again_and_keeps_what_was_wrong_with_it() {
        var id =
                kept(
                        "{\"resourceType\":\"AppointmentResponse\",\"participantStatus\":\"declined\"}");
        assertThat(waiting(id).again()).isFalse();
        assertThat(again(id)).isEqualTo(Fate.REFUSED);
        assertThat(waiting(id).reasons())
                .extracting(reason -> reason.message())
                .containsExactly("Is not as agreed");
    }

    private static String transaction(String... appointments) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
                + Stream.of(appointments)
                        .map(
                                "{\"request\":{\"method\":\"POST\",\"url\":\"Appointment\"},\"resource\":%s}"
                                        ::formatted)
                        .collect(joining(","))
                + "]}";
    }

    private static void assertKnown(Messages messages, int total) {
        fhir().queryParam("identifier", messages.identifier())
                .get(Door.PATH)
                .then()
                .body("total", equalTo(total));
    }

    private KeptMessages.Kept waiting(UUID id) {
        return kept.waiting(1_000).await().atMost(PATIENCE).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UUID kept(String message) {
        var epj = new RegisteredEpj(epjs.find(CLIENT).await().atMost(PATIENCE).orElseThrow());
        return log.keep(
                        epj,
                        fhir,
                        Fate.REFUSED,
                        Problem.of(422, "Is not as agreed"),
                        message.getBytes(UTF_8))
                .await()
                .atMost(PATIENCE);
    }

    private Fate again(UUID id) {
        return resending.again(id).await().atMost(PATIENCE).orElseThrow();
    }
}
