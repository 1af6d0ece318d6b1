package dk.naervaer.invitation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.regex.Pattern;

/// What a relative does first: read the message, open the link in it.
final class LinkSteps {

    private static final Duration IN_TIME = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("http://localhost:8082/i#([a-z2-7]{26}) ");

    static String token(Consultation one, int messages) {
        await().untilAsserted(
                        () -> assertThat(TestGateway.textsTo(one.msisdn())).hasSize(messages));
        var link = LINK.matcher(TestGateway.textsTo(one.msisdn()).getLast());
        assertThat(link.find()).isTrue();
        await().untilAsserted(() -> openLink(link.group(1)).statusCode(200));
        await().atMost(IN_TIME).untilAsserted(LinkSteps::doorIsNotHeld);
        return link.group(1);
    }

    /// Right after a start the door waits until all decisions of before are known to be heard, and
    /// consent-service has been heard to beat.
    private static void doorIsNotHeld() {
        given().get("/q/health/ready").then().statusCode(200);
    }

    static ValidatableResponse openLink(String token) {
        return given().contentType(ContentType.JSON)
                .body("{\"token\":\"%s\"}".formatted(token))
                .post("/api/links/open")
                .then();
    }

    static RequestSpecification session(String token) {
        var cookie = openLink(token).extract().cookie("naervaer-link");
        return given().cookie("naervaer-link", cookie).header("Sec-Fetch-Site", "same-origin");
    }

    private LinkSteps() {}
}
