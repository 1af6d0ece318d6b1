package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// The patient's forms as a browser sends them, and the pages as it asks for them.
final class Written {

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    static String consentOf(String relative) {
        return given().get("/api/consents")
                .then()
                .extract()
                .path("find { it.relativeId == '" + relative + "' }.id");
    }

    static RequestSpecification form(String id, String given, String scope) {
        return given().redirects()
                .follow(false)
                .contentType(FORM)
                .formParam("id", id)
                .formParam("given", given)
                .formParam("family", "Lauridsen")
                .formParam("relationship", "MTH")
                .formParam("channel", "SMS")
                .formParam("phone", "20123457")
                .formParam("phoneAgain", "20 12 34 57")
                .formParam("degree", "ATTEND")
                .formParam("email", "")
                .formParam("language", "da")
                .formParam("scope", scope);
    }

    static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then().statusCode(200);
    }

    /// One of the three steps in which a relative is named.
    static RequestSpecification step(int step, String given) {
        return given().contentType(FORM)
                .formParam("id", UUID.randomUUID().toString())
                .formParam("step", Integer.toString(step))
                .formParam("given", given)
                .formParam("relationship", "MTH");
    }

    /// All appointments until the first of March 2027, as far as the caller adds.
    static RequestSpecification grant() {
        return given().redirects()
                .follow(false)
                .contentType(FORM)
                .formParam("scope", "ALL")
                .formParam("until", "2027-03-01");
    }

    private Written() {}
}
