package dk.naervaer.booking.intake.fhir;

import static io.restassured.RestAssured.given;

import dk.naervaer.booking.intake.fhir.format.FhirSystems;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/// How the tests of the EPJs' door knock.
public final class Door {

    public static final String PATH = "/fhir/r4/Appointment";

    public static RequestSpecification fhir() {
        return given().contentType("application/fhir+json").accept("application/fhir+json");
    }

    public static RequestSpecification xml() {
        return given().contentType("application/fhir+xml").accept("application/fhir+xml");
    }

    public static ValidatableResponse put(
            RequestSpecification request, Messages messages, String body) {
        return request.queryParam("identifier", messages.identifier()).body(body).put(PATH).then();
    }

    public static ValidatableResponse put(Messages messages, String body) {
        return put(fhir(), messages, body);
    }

    public static ValidatableResponse post(RequestSpecification request, String body) {
        return request.body(body).post(PATH).then();
    }

    public static String id(ValidatableResponse created) {
        var location = created.extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /// The sample with an extension that says when it was told.
    public static String toldAt(String body, String instant) {
        return body.replaceFirst(
                "\"identifier\"",
                "\"extension\":[{\"url\":\"%s\",\"valueInstant\":\"%s\"}],\"identifier\""
                        .formatted(FhirSystems.TOLD_AT, instant));
    }

    /// The sample with one more name, before its own.
    public static String with(String body, String name) {
        return body.replaceFirst(
                "\"identifier\": \\[",
                "\"identifier\": [{\"system\": \"%s\", \"value\": \"%s\"},"
                        .formatted(Messages.SYSTEM, name));
    }

    private Door() {}
}
