package dk.naervaer.invitation;

import static dk.naervaer.invitation.LinkSteps.openLink;
import static dk.naervaer.invitation.LinkSteps.session;
import static dk.naervaer.invitation.LinkSteps.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dk.naervaer.invitation.invitation.InvitationId;
import dk.naervaer.personaldata.PersonalData;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.Published;
import dk.naervaer.testing.TestTopics;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A relative's whole way, over real Kafka, PostgreSQL and HTTP.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestGateway.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestBeat.class, scope = TestResourceScope.GLOBAL)
class TheOneDoorIT {

    private static final Duration SOON = Duration.ofMinutes(10);

    private static TestTopics topics;

    @Inject PersonalData personalData;

    @BeforeAll
    static void open() {
        topics = new TestTopics();
        cardiology(1, "99990000000999");
        topics.publishExample("units", "unit-practice-agreed.v1", "herlev-kardiologi", 2);
        cardiology(3, "99990000000101");
    }

    private static void cardiology(long version, String sor) {
        topics.publish(
                "units",
                "dk.naervaer.unit.registered.v1",
                "herlev-kardiologi",
                version,
                """
                {"id":"herlev-kardiologi","type":"department","periods":[{"name":"Kardiologi",
                "parent":null,"validFrom":"2015-01-01","validTo":null,"sor":"%s"}]}
                """
                        .formatted(sor));
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void a_relative_is_invited_waits_joins_and_is_out_when_the_consent_ends() {
        var one =
                Consultation.of(topics, "4520000001")
                        .booked(Instant.now().plus(SOON))
                        .consented(personalData);
        var token = token(one, 1);
        for (int i = 0; i < 10; i++) openLink(token).statusCode(200).body("state", equalTo("OPEN"));
        var session = session(token);

        answer(session, "ACCEPTED");
        act(session, "/api/links/enter", "{}").statusCode(200).body("state", equalTo("WAITING"));
        one.admitted(2, invitation(one));
        await().untilAsserted(() -> assertThat(state(session)).isEqualTo("JOINED"));

        one.withdrawn();
        topics.await("invitations", one.consent().toString(), 1);
        assertThatAllAreDeadAlike(session, token);
        assertThat(topics.await("invitations", invitation(one), 7))
                .extracting(Published::type)
                .containsExactly(
                        "dk.naervaer.invitation.issued.v1",
                        "dk.naervaer.invitation.message-sending.v1",
                        "dk.naervaer.invitation.message-accepted.v1",
                        "dk.naervaer.invitation.answered.v1",
                        "dk.naervaer.invitation.waiting.v1",
                        "dk.naervaer.invitation.joined.v1",
                        "dk.naervaer.invitation.revoked.v1");
        assertThat(TestGateway.textsTo(one.msisdn())).hasSize(1);
    }

    private static void assertThatAllAreDeadAlike(RequestSpecification session, String token) {
        var session404 = given(session).get("/api/links/state").then().statusCode(404).extract();
        var token404 = openLink(token).statusCode(404).extract();
        var unknown404 = openLink("a".repeat(26)).statusCode(404).extract();
        assertThat(session404.asString())
                .isEqualTo(token404.asString())
                .isEqualTo(unknown404.asString())
                .contains("link-no-longer-works");
    }

    @Test
    void a_moved_appointment_makes_a_new_link_and_a_cancelled_one_tells() {
        var one =
                Consultation.of(topics, "4520000002")
                        .consented(personalData)
                        .booked(Instant.now().plus(Duration.ofDays(2)));
        var first = token(one, 1);
        act(session(first), "/api/links/enter", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:naervaer:problem:too-early"));
        openLink(first).body("opensAt", notNullValue());
        var old = session(first);

        one.moved(2, Instant.now().plus(SOON));
        var second = token(one, 2);
        openLink(first).statusCode(404);
        given(old).get("/api/links/state").then().statusCode(404);
        openLink(second).statusCode(200);

        one.cancelled(3);
        await().untilAsserted(() -> assertThat(TestGateway.textsTo(one.msisdn())).hasSize(3));
        assertThat(TestGateway.textsTo(one.msisdn()).getLast()).contains("aflyst");
        openLink(second).statusCode(404);
    }

    @Test
    void a_concluded_appointment_shuts_the_door_without_a_word() {
        var one =
                Consultation.of(topics, "4520000003")
                        .booked(Instant.now().plus(SOON))
                        .consented(personalData);
        var token = token(one, 1);
        one.concluded(2);
        await().untilAsserted(() -> openLink(token).statusCode(404));
        assertThat(topics.await("invitations", invitation(one), 4).getLast().json().path("reason"))
                .hasToString("\"CONCLUDED\"");
        assertThat(TestGateway.textsTo(one.msisdn())).hasSize(1);
    }

    @Test
    void what_the_gateway_refuses_or_loses_is_flagged_and_never_sent_twice() {
        var refused = send("4520000400");
        var broken = send("4520000500");
        var lost = send("4520000999");
        assertThat(last(refused)).isEqualTo("dk.naervaer.invitation.message-rejected.v1");
        assertThat(last(broken)).isEqualTo("dk.naervaer.invitation.message-unknown.v1");
        assertThat(last(lost)).isEqualTo("dk.naervaer.invitation.message-unknown.v1");
        var marker = send("4520000004");
        assertThat(last(marker)).isEqualTo("dk.naervaer.invitation.message-accepted.v1");
        assertThat(TestGateway.textsTo("4520000400")).hasSize(1);
        assertThat(TestGateway.textsTo("4520000500")).hasSize(1);
        assertThat(TestGateway.textsTo("4520000999")).hasSize(1);
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    @OidcSecurity(
            claims =
                    @Claim(
                            key = "units",
                            value = "[\"herlev-kardiologi\"]",
                            type = ClaimType.JSON_ARRAY))
    void staff_of_the_department_see_who_is_invited() {
        var one = send("4520000005");
        last(one);
        await().untilAsserted(() ->
                given().get(list(one))
                        .then()
                        .statusCode(200)
                        .body("[0].id", equalTo(invitation(one)))
                        .body("[0].state", equalTo("OPEN"))
                        .body("[0].presence", equalTo("NONE"))
                        .body("[0].message.state", equalTo("ACCEPTED"))
                        .body("[0].message.purpose", equalTo("INVITATION"))
                        .body("[0].message.at", matchesPattern("\\d{4}-.*Z")));
        var body = given().get(list(one)).asString();
        assertThat(body).doesNotContain("token", "ciphertext", "text");
        given().get("/api/appointments/nonsense/invitations").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "anden", roles = Roles.SECRETARY)
    void staff_of_another_department_find_nothing() {
        var one = send("4520000006");
        last(one);
        given().get(list(one)).then().statusCode(404);
    }

    @Test
    void without_a_token_staff_are_refused_and_bad_bodies_are_explained() {
        given().get("/api/appointments/x/invitations").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body("{")
                .post("/api/links/open")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/links/open")
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body("{\"answer\":\"MAYBE\"}")
                .post("/api/links/answer")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{\"answer\":1}")
                .post("/api/links/answer")
                .then()
                .statusCode(400);
        given().get("/api/links/state").then().statusCode(404);
    }

    @Test
    void a_withdrawal_leaves_the_way_in_that_another_consent_gives() {
        var one = send("4520000007");
        var first = token(one, 1);
        var other = one.another();
        other.consentedAgain(personalData, 2);
        one.withdrawn(3);
        var second = token(one, 2);
        openLink(first).statusCode(404);
        assertThat(topics.await("invitations", one.consent().toString(), 1)).hasSize(1);

        other.withdrawn(4);
        topics.await("invitations", other.consent().toString(), 1);
        openLink(second).statusCode(404);
        assertThat(TestGateway.textsTo(one.msisdn())).hasSize(2);
    }

    private Consultation send(String msisdn) {
        return Consultation.of(topics, msisdn)
                .booked(Instant.now().plus(SOON))
                .consented(personalData);
    }

    private static String last(Consultation one) {
        return topics.await("invitations", invitation(one), 3).getLast().type();
    }

    private static String list(Consultation one) {
        return "/api/appointments/" + one.appointment() + "/invitations";
    }

    private static String invitation(Consultation one) {
        return InvitationId.of(one.appointment(), one.relative());
    }

    private static ValidatableResponse act(RequestSpecification session, String path, String body) {
        return given(session).contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static void answer(RequestSpecification session, String answer) {
        act(session, "/api/links/answer", "{\"answer\":\"%s\"}".formatted(answer))
                .statusCode(200)
                .body("answer", equalTo(answer));
    }

    private static String state(RequestSpecification session) {
        return given(session).get("/api/links/state").path("state");
    }
}
