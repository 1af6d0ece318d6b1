package dk.naervaer.invitation;

import static dk.naervaer.invitation.LinkSteps.session;
import static dk.naervaer.invitation.LinkSteps.token;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.naervaer.invitation.heard.PatientLock;
import dk.naervaer.invitation.invitation.InvitationId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.TestTopics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What a relative meets while this service does not hear the patients' decisions.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestGateway.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestBeat.class, scope = TestResourceScope.GLOBAL)
class DoorHeldIT {

    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration IN_TIME = Duration.ofSeconds(30);

    @Inject Pool pool;
    @Inject PersonalData personalData;

    @Test
    void while_consents_are_not_heard_nobody_enters_or_joins_and_then_both_go_on() {
        try (var topics = new TestTopics()) {
            var waiting = invited(topics, "4520000081");
            var inside = session(token(waiting, 1));
            enter(inside).statusCode(200);
            var arriving = invited(topics, "4520000082");
            var outside = session(token(arriving, 1));

            var unheard = Consultation.of(topics, "4520000083");
            var tx = hold(unheard);
            unheard.consented(personalData);
            await().atMost(IN_TIME).untilAsserted(() -> enter(outside).statusCode(503));
            enter(outside).body("type", equalTo("urn:naervaer:problem:door-held"));
            given(outside)
                    .header("HX-Request", "true")
                    .post("/i/enter")
                    .then()
                    .statusCode(200)
                    .body(containsString("Prøv igen om lidt"));
            given().get("/q/health/ready").then().statusCode(503);
            waiting.admitted(2, InvitationId.of(waiting.appointment(), waiting.relative()));
            state(inside).body("state", equalTo("WAITING"));

            tx.query("rollback").execute().chain(tx::close).await().indefinitely();
            await().atMost(IN_TIME).untilAsserted(() -> enter(outside).statusCode(200));
            await().atMost(IN_TIME)
                    .untilAsserted(() -> state(inside).body("state", equalTo("JOINED")));
        }
    }

    @Test
    void while_consent_service_is_silent_nobody_enters_and_then_it_goes_on() {
        try (var topics = new TestTopics()) {
            var outside = session(token(invited(topics, "4520000084"), 1));
            TestBeat.fallSilent();
            try {
                await().atMost(IN_TIME).untilAsserted(() -> enter(outside).statusCode(503));
                enter(outside).body("type", equalTo("urn:naervaer:problem:door-held"));
                given().get("/q/health/ready").then().statusCode(503);
            } finally {
                TestBeat.goOn();
            }
            await().atMost(IN_TIME).untilAsserted(() -> enter(outside).statusCode(200));
        }
    }

    private Consultation invited(TestTopics topics, String msisdn) {
        return Consultation.of(topics, msisdn)
                .booked(Instant.now().plus(SOON))
                .consented(personalData);
    }

    /// Keeps whatever concerns the patient from being handled, as a slow database would.
    private SqlConnection hold(Consultation one) {
        var tx = pool.getConnection().await().indefinitely();
        tx.query("begin").execute().await().indefinitely();
        PatientLock.take(tx, one.patient()).await().indefinitely();
        return tx;
    }

    private static ValidatableResponse enter(RequestSpecification session) {
        return given(session)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/links/enter")
                .then();
    }

    private static ValidatableResponse state(RequestSpecification session) {
        return given(session).get("/api/links/state").then();
    }
}
