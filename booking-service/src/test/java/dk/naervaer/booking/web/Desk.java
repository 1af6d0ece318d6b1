package dk.naervaer.booking.web;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/// What staff read and send in a browser.
public final class Desk {

    public static ValidatableResponse page(String path, int status) {
        return given().accept(ContentType.HTML).get(path).then().statusCode(status);
    }

    public static ValidatableResponse day(String date) {
        return page("/day?date=" + date, 200);
    }

    public static ValidatableResponse room(UUID id) {
        return page("/appointments/" + id + "/room", 200);
    }

    /// A form as a page of our own sends it.
    public static ValidatableResponse post(String path, String body, int status) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(body)
                .post(path)
                .then()
                .statusCode(status);
    }

    private Desk() {}
}
