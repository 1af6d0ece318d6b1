package dk.naervaer.booking.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.naervaer.booking.intake.cloudevents.Events;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.hl7v2.Siu;
import dk.naervaer.booking.intake.hl7v2.mllp.FreeMllpPort;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpSender;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpSettings;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// What an EPJ hears that has had its share, in its own language.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FreeMllpPort.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-crowding", roles = Roles.EPJ_SYSTEM)
class RateLimitIT {

    private static final String CLIENT = "epj-crowding";
    private static final String OVER_MLLP = "epj-demo";

    @Inject RateLimit rates;
    @Inject MllpSettings mllp;

    @ConfigProperty(name = "naervaer.epj-requests-per-second")
    int perSecond;

    @Test
    void over_fhir_it_is_told_to_wait() {
        hasHadItsShare(CLIENT, Duration.ofMinutes(1));
        var messages = new Messages();
        waits(
                        given().urlEncodingEnabled(false)
                                .contentType("application/fhir+json")
                                .body(messages.text("booked"))
                                .put(
                                        "/fhir/r4/Appointment?identifier="
                                                + messages.identifier().replace("|", "%7C"))
                                .then())
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].code", equalTo("throttled"));
    }

    @Test
    void over_hl7_it_is_told_to_wait() {
        hasHadItsShare(CLIENT, Duration.ofMinutes(1));
        waits(
                        given().contentType("application/hl7-v2")
                                .body(Siu.booked().bytes())
                                .post("/hl7/v2")
                                .then())
                .contentType("application/hl7-v2")
                .body(containsString("MSA|CR|MSG2000001"))
                .body(containsString("|207^"));
    }

    @Test
    void with_events_it_is_told_to_wait() {
        hasHadItsShare(CLIENT, Duration.ofMinutes(1));
        waits(
                        given().contentType("application/cloudevents+json")
                                .body(new Events().booked())
                                .post("/events")
                                .then())
                .contentType("application/problem+json")
                .body("title", containsString("wait and send it again"));
    }

    @Test
    void over_mllp_it_waits_for_its_answer() {
        var soon = Duration.ofSeconds(1);
        try (var sender = MllpSender.to(mllp.port())) {
            hasHadItsShare(OVER_MLLP, soon);
            long asked = System.nanoTime();
            var booked = Siu.booked().about("RATE-" + UUID.randomUUID());
            assertThat(sender.ask(booked.bytes())).contains("MSA|CA|");
            assertThat(Duration.ofNanos(System.nanoTime() - asked))
                    .isGreaterThan(soon.dividedBy(2));
        }
    }

    /// As if it had sent all that it may until then.
    private void hasHadItsShare(String client, Duration until) {
        long then = System.nanoTime() + until.toNanos();
        for (int sent = 0; sent < perSecond; sent++) rates.grants(client, then);
        assertThat(rates.grants(client, then)).isFalse();
    }

    private static ValidatableResponse waits(ValidatableResponse answer) {
        return answer.statusCode(429).header("Retry-After", equalTo("1"));
    }
}
