package dk.naervaer.invitation;

import static dk.naervaer.invitation.Consultation.grant;
import static dk.naervaer.invitation.LinkSteps.openLink;
import static dk.naervaer.invitation.LinkSteps.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import dk.naervaer.invitation.invitation.InvitationId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.Published;
import dk.naervaer.testing.TestTopics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What becomes of invitations when consents are given, narrowed, paused and lapse, over real
/// Kafka.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestGateway.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestBeat.class, scope = TestResourceScope.GLOBAL)
class HowFarIT {

    private static final Duration SOON = Duration.ofMinutes(10);

    private static TestTopics topics;

    @Inject PersonalData personalData;

    @BeforeAll
    static void open() {
        topics = new TestTopics();
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void who_is_informed_hears_of_time_and_changes_and_gets_no_link() {
        var one =
                consultation("4520001001")
                        .granted(personalData, 1, grant("INFORMED", "ALL", null), "SMS");
        await().untilAsserted(() -> assertThat(TestGateway.textsTo(one.msisdn())).hasSize(1));
        one.moved(2, Instant.now().plus(Duration.ofDays(1)));
        await().untilAsserted(() -> assertThat(TestGateway.textsTo(one.msisdn())).hasSize(2));
        assertThat(TestGateway.textsTo(one.msisdn()))
                .allMatch(text -> text.startsWith("Til orientering") && !text.contains("/i#"));
    }

    @Test
    void a_narrowed_consent_ends_the_link_and_a_widened_one_makes_another() {
        var one =
                consultation("4520001002")
                        .granted(personalData, 1, grant("ATTEND", "ALL", null), "SMS");
        var first = token(one, 1);
        one.changed(2, grant("INFORMED", "ALL", null));
        await().untilAsserted(() -> openLink(first).statusCode(404));
        await().untilAsserted(() -> assertThat(TestGateway.textsTo(one.msisdn())).hasSize(2));
        one.changed(3, grant("ATTEND", "ALL", null));
        var second = token(one, 3);
        openLink(second).statusCode(200);
        openLink(first).statusCode(404);
    }

    @Test
    void a_consent_for_another_department_invites_to_nothing_here() {
        var one =
                consultation("4520001003")
                        .granted(
                                personalData,
                                1,
                                grant("ATTEND", "COURSE", "rigshospitalet-onkologi"),
                                "SMS");
        one.changed(2, grant("ATTEND", "COURSE", "herlev-kardiologi"));
        openLink(token(one, 1)).statusCode(200);
        one.changed(3, grant("ATTEND", "DEPARTMENT", "rigshospitalet"));
        await().untilAsserted(() ->
                assertThat(topics.await("invitations", invitation(one), 4))
                        .extracting(Published::type)
                        .endsWith("dk.naervaer.invitation.revoked.v1"));
    }

    @Test
    void a_consent_to_one_appointment_follows_it_by_some_weeks_with_a_new_link() {
        var one = consultation("4520001007");
        one.granted(personalData, 1, one.onlyThis(), "SMS");
        var first = token(one, 1);
        one.moved(2, Instant.now().plus(Duration.ofDays(24)));
        openLink(token(one, 2)).statusCode(200).body("opensAt", notNullValue());
        openLink(first).statusCode(404);
    }

    @Test
    void a_pause_ends_the_link_without_a_word_and_taking_up_again_makes_a_new_one() {
        var one =
                consultation("4520001004")
                        .granted(personalData, 1, grant("ATTEND", "ALL", null), "SMS");
        var first = token(one, 1);
        one.paused(2);
        await().untilAsserted(() -> openLink(first).statusCode(404));
        assertThat(TestGateway.textsTo(one.msisdn())).hasSize(1);
        one.resumed(3);
        openLink(token(one, 2)).statusCode(200);
        openLink(first).statusCode(404);
    }

    @Test
    void what_lapses_closes_its_door() {
        var one =
                consultation("4520001005")
                        .granted(personalData, 1, grant("ATTEND", "ALL", null), "SMS");
        var link = token(one, 1);
        one.lapsed(2);
        assertThat(topics.await("invitations", one.consent().toString(), 1)).hasSize(1);
        openLink(link).statusCode(404);
    }

    @Test
    void whom_no_message_reaches_stands_on_the_list_of_those_to_call() {
        var one =
                consultation("4520001006")
                        .granted(personalData, 1, grant("ATTEND", "ALL", null), "CALL");
        var last = topics.await("invitations", invitation(one), 3).getLast();
        assertThat(last.type()).isEqualTo("dk.naervaer.invitation.message-rejected.v1");
        assertThat(last.json().path("reason").asText()).isEqualTo("STAFF_CALL");
        assertThat(TestGateway.textsTo(one.msisdn())).isEmpty();
    }

    private static Consultation consultation(String msisdn) {
        return Consultation.of(topics, msisdn).booked(Instant.now().plus(SOON));
    }

    private static String invitation(Consultation one) {
        return InvitationId.of(one.appointment(), one.relative());
    }
}
