package dk.naervaer.booking.intake;

import static dk.naervaer.booking.intake.fhir.Door.fhir;
import static dk.naervaer.booking.intake.fhir.Door.put;
import static dk.naervaer.booking.intake.fhir.Door.toldAt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dk.naervaer.booking.intake.fhir.Door;
import dk.naervaer.booking.intake.fhir.Messages;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = ResendingIT.CLIENT, roles = Roles.EPJ_SYSTEM)
class ResendingIT {

    static final String CLIENT = "epj-demo";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject MessageLog log;
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

    private UUID kept(String message) {
        var epj = new RegisteredEpj(epjs.find(CLIENT).await().atMost(PATIENCE).orElseThrow());
        return log.keep(
                        epj,
                        fhir,
                        Fate.REFUSED,
                        Problem.of(422, "The message breaks a rule"),
                        message.getBytes(UTF_8))
                .await()
                .atMost(PATIENCE);
    }

    private Fate again(UUID id) {
        return resending.again(id).await().atMost(PATIENCE).orElseThrow();
    }
}
