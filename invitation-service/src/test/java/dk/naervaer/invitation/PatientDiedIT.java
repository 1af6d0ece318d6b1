package dk.naervaer.invitation;

import static dk.naervaer.invitation.LinkSteps.openLink;
import static dk.naervaer.invitation.LinkSteps.session;
import static dk.naervaer.invitation.LinkSteps.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.invitation.invitation.InvitationId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.TestTopics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Rule 8d: when the patient has died, everything stops and nobody is told by us.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestGateway.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestBeat.class, scope = TestResourceScope.GLOBAL)
class PatientDiedIT {

    private static final Duration SOON = Duration.ofMinutes(10);

    @Inject Pool pool;
    @Inject PersonalData personalData;

    private final TestTopics topics = new TestTopics();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_message_that_is_due_is_not_sent_any_more() {
        var one = Consultation.of(topics, "4520000301");
        var hidden = hideWhatIsDue();
        try {
            one.booked(Instant.now().plus(SOON)).consented(personalData);
            await().until(() -> facts(one).equals(List.of("invitation-issued.v1")));
            one.died();
            await().until(() -> facts(one).contains("invitation-revoked.v1"));
        } finally {
            hidden.query("rollback").execute().chain(hidden::close).await().indefinitely();
        }
        somebodyElseIsInvited("4520000302");
        assertThat(TestGateway.textsTo(one.msisdn())).isEmpty();
        var ended = topics.await("invitations", invitation(one), 2).getLast().json();
        assertThat(ended.path("reason").asText()).isEqualTo("PATIENT_DIED");
        assertThat(ended.path("message").isNull()).isTrue();
    }

    @Test
    void the_link_is_dead_like_any_other_and_nothing_new_arises() {
        var one =
                Consultation.of(topics, "4520000303")
                        .booked(Instant.now().plus(SOON))
                        .consented(personalData);
        var token = token(one, 1);
        var session = session(token);
        one.died();
        await().untilAsserted(() -> openLink(token).statusCode(404));
        var unknown = openLink("a".repeat(26)).statusCode(404).extract().asString();
        assertThat(openLink(token).extract().asString()).isEqualTo(unknown);
        given(session).get("/api/links/state").then().statusCode(404);

        one.cancelled(2);
        one.elsewhere().booked(Instant.now().plus(SOON));
        one.another().consentedAgain(personalData, 2);
        somebodyElseIsInvited("4520000304");
        assertThat(TestGateway.textsTo(one.msisdn())).hasSize(1);
    }

    @Test
    void a_death_told_by_mistake_opens_nothing_again_but_new_invitations_are_sent() {
        var one =
                Consultation.of(topics, "4520000305")
                        .booked(Instant.now().plus(SOON))
                        .consented(personalData);
        var token = token(one, 1);
        one.died();
        await().untilAsserted(() -> openLink(token).statusCode(404));
        one.lives();
        await().until(() -> isThoughtToLive(one));
        somebodyElseIsInvited("4520000306");
        openLink(token).statusCode(404);
        assertThat(TestGateway.textsTo(one.msisdn())).hasSize(1);

        one.elsewhere().booked(Instant.now().plus(SOON));
        await().until(() -> TestGateway.textsTo(one.msisdn()).size() == 2);
        one.paused(2).resumed(3);
        await().until(() -> TestGateway.textsTo(one.msisdn()).size() >= 3);
        openLink(token).statusCode(404);
    }

    private boolean isThoughtToLive(Consultation one) {
        return pool.preparedQuery("select 1 from death_withdrawn where person_id = $1")
                .executeAndAwait(Tuple.of(one.patient()))
                .iterator()
                .hasNext();
    }

    /// Keeps the sender from seeing what is due, as a slow disk would.
    private SqlConnection hideWhatIsDue() {
        var tx = pool.getConnection().await().indefinitely();
        tx.query("begin").execute().await().indefinitely();
        tx.query("lock table invitation_view in access exclusive mode")
                .execute()
                .await()
                .indefinitely();
        return tx;
    }

    /// By then whatever was told before has been heard, and whatever was due has been sent.
    private void somebodyElseIsInvited(String msisdn) {
        var other =
                Consultation.of(topics, msisdn)
                        .booked(Instant.now().plus(SOON))
                        .consented(personalData);
        token(other, 1);
    }

    /// What is stored: nothing is published while the view is held.
    private List<String> facts(Consultation one) {
        return pool.preparedQuery("select type from event where stream_id = $1 order by version")
                .execute(Tuple.of("invitation/" + invitation(one)))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getString(0))
                                .toList())
                .await()
                .indefinitely();
    }

    private static String invitation(Consultation one) {
        return InvitationId.of(one.appointment(), one.relative());
    }
}
