package dk.naervaer.consent.web;

import static io.restassured.RestAssured.given;

import dk.naervaer.personaldata.PersonId;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What those who act for patients, patients themselves and staff ask by program.
final class Asking {

    static String named(@Nullable PersonId patient, String given, String family) {
        return with(patient)
                .contentType("application/json")
                .body(
                        """
                        {"given":"%s","family":"%s","relationship":"FAMMEMB","phone":"20123464",
                         "email":null,"language":"da","channel":"SMS"}
                        """
                                .formatted(given, family))
                .post("/api/relatives")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String give(@Nullable PersonId patient, String relative, String until, int status) {
        return consent(patient, "", relative, until).statusCode(status).extract().path("id");
    }

    static ValidatableResponse consent(
            @Nullable PersonId patient, String below, String relative, String until) {
        return with(patient)
                .contentType("application/json")
                .body(
                        """
                        {"relativeId":"%s","degree":"ATTEND","scope":{"type":"ALL"},"until":"%s"}
                        """
                                .formatted(UUID.fromString(relative), until))
                .post("/api/consents" + below)
                .then();
    }

    static ValidatableResponse accept(@Nullable PersonId patient, String proposal) {
        return with(patient)
                .contentType("application/json")
                .body(
                        """
                        {"degree":"ATTEND","scope":{"type":"ALL"},"until":"2027-06-30"}
                        """)
                .post("/api/consents/" + proposal + "/acceptance")
                .then();
    }

    /// The number is still right.
    static void confirm(String relative) {
        given().contentType("application/json")
                .body(
                        """
                        {"phone":"20123464","email":null,"language":"da","channel":"SMS"}
                        """)
                .put("/api/relatives/" + relative + "/contact")
                .then()
                .statusCode(200);
    }

    static String state(@Nullable PersonId patient, String consent) {
        var path = with(patient).get("/api/consents/" + consent).then().statusCode(200).extract();
        return path.path("state") + " " + path.path("capacity");
    }

    static RequestSpecification with(@Nullable PersonId patient) {
        return patient == null ? given() : given().queryParam("patient", patient.toString());
    }

    static RequestSpecification as(PersonId patient) {
        return given().accept("text/html").cookie("nv-acting", patient.toString());
    }

    static List<String> cases() {
        return given().get("/api/cases").then().statusCode(200).extract().path("id");
    }

    static String caseOf(String relative) {
        return given().get("/api/cases")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.relative == '" + relative + "' }.id");
    }

    static ValidatableResponse decide(String one, String verdict, String reason) {
        return given().contentType("application/json")
                .body("{\"verdict\":\"%s\",\"reason\":\"%s\"}".formatted(verdict, reason))
                .post("/api/cases/" + one + "/decision")
                .then();
    }

    private Asking() {}
}
