package dk.naervaer.invitation;

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
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The relative's pages, as a browser gets them.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestGateway.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestBeat.class, scope = TestResourceScope.GLOBAL)
class PagesIT {

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
    void the_link_page_says_nothing_and_works_in_two_languages() {
        assertThat(given().get("/i").then().statusCode(200).extract().asString())
                .contains(
                        "<html lang=\"da\">",
                        "<h1>Samtale</h1>",
                        "/assets/link.js?v=",
                        "<noscript>")
                .doesNotContain("style=");
        assertThat(given().get("/i?lang=en").asString())
                .contains("<html lang=\"en\">", "<h1>Consultation</h1>");
        assertThat(given().get("/").asString()).contains("Har du fået en besked med et link?");
    }

    @Test
    void a_link_that_does_not_work_shows_the_same_page_whatever_the_reason() {
        var without = given().get("/i/panel").asString();
        var unknown = given().cookie("naervaer-link", "unknown").get("/i/panel").asString();
        assertThat(unknown)
                .isEqualTo(without)
                .isEqualTo(given().get("/i/closed").asString())
                .contains("Linket virker ikke længere", "Ring +45 70 10 10 10");
        assertThat(given().redirects().follow(false).get("/room").header("Location"))
                .endsWith("/i");
    }

    @Test
    void a_relative_goes_by_the_pages_from_the_door_to_the_seat_and_out() {
        var one =
                Consultation.of(topics, "4520000011")
                        .booked(Instant.now().plus(Duration.ofMinutes(10)))
                        .consented(personalData);
        var browser = session(token(one, 1));
        assertThat(given(browser).get("/i/panel").asString())
                .contains("Venteværelset er åbent", "Gå til venteværelset", "Ja, jeg deltager");
        assertThat(press(browser, "/i/answer", "answer", "DECLINED").asString())
                .contains("Du har svaret nej");
        var waiting = press(browser, "/i/enter").asString();
        assertThat(waiting).contains("Du venter. Personalet lukker dig ind.");
        given(browser).get(seen(waiting)).then().statusCode(204);

        one.admitted(2, InvitationId.of(one.appointment(), one.relative()));
        await().untilAsserted(() ->
                given(browser)
                        .get(seen(waiting))
                        .then()
                        .statusCode(204)
                        .header("HX-Redirect", "/room"));
        assertThat(given(browser).get("/room").asString())
                .contains("<h1>Du er med i samtalen</h1>", "Du og personalet hos patienten");
        one.withdrawn();
        await().untilAsserted(() ->
                assertThat(given(browser).get("/room/seat?seen=x").asString())
                        .contains("Linket virker ikke længere"));
        assertThat(press(browser, "/i/enter").asString()).contains("Linket virker ikke længere");
    }

    @Test
    void before_the_waiting_room_opens_the_page_says_when_it_does() {
        var one =
                Consultation.of(topics, "4520000012")
                        .booked(Instant.now().plus(Duration.ofDays(3)))
                        .consented(personalData);
        var browser = session(token(one, 1));
        assertThat(given(browser).get("/i/panel").asString())
                .contains("Venteværelset åbner", "kl. ")
                .doesNotContain("Gå til venteværelset");
        given(browser).redirects().follow(false).post("/i/enter").then().statusCode(303);
        press(browser, "/i/answer").then().statusCode(422);
    }

    private static Response press(
            RequestSpecification browser, String action, Object... parameters) {
        var request = given(browser).header("HX-Request", "true");
        if (parameters.length > 0)
            request = request.formParam(parameters[0].toString(), parameters[1]);
        return request.post(action);
    }

    private static String seen(String panel) {
        int from = panel.indexOf("/i/panel?seen=");
        return panel.substring(from, panel.indexOf('"', from));
    }
}
