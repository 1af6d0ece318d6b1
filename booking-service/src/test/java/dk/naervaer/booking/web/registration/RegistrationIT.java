package dk.naervaer.booking.web.registration;

import static dk.naervaer.booking.web.Desk.room;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.web.Clinic;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestIdentityAssociation;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "tovholder", roles = Roles.COORDINATOR)
@OidcSecurity(
        claims =
                @Claim(
                        key = "units",
                        value = "[\"herlev-kardiologi\"]",
                        type = ClaimType.JSON_ARRAY))
class RegistrationIT {

    private static final LocalDate DAY = LocalDate.of(2029, 3, 5);

    @Inject Clinic clinic;
    @Inject Pool pool;
    @Inject TestIdentityAssociation identities;

    @Test
    void what_the_epj_registers_otherwise_is_shown_until_its_code_agrees() {
        var messages = new Messages();
        var id = booked(messages);
        conclude(id, "VIDEO");
        told(messages, "ALCA00");
        await().untilAsserted(() ->
                list().body(containsString("registration-" + id))
                        .body(containsString("ALCA00, som betyder"))
                        .body(containsString("Foreslået kode"))
                        .body(containsString("ALCA03")));
        given().get("/api/registrations")
                .then()
                .statusCode(200)
                .body("find { it.id == '" + id + "' }.told.code", equalTo("ALCA00"))
                .body("find { it.id == '" + id + "' }.proposed.code", equalTo("ALCA03"));
        told(messages, "ALCA03");
        await().untilAsserted(() -> list().body(not(containsString("registration-" + id))));
        var waiting =
                pool.preparedQuery(
                                "select from epj_message"
                                        + " where appointment_id = $1 and message is not null")
                        .executeAndAwait(Tuple.of(id));
        assertThat(waiting.size()).as("what the engineer has to map").isZero();
    }

    @Test
    void a_code_that_nobody_has_mapped_is_never_kept() {
        var messages = new Messages();
        var id = booked(messages);
        conclude(id, "VIDEO");
        told(messages, "0201609995");
        // A later word that is kept comes after it.
        told(messages, "ALCA00");
        await().untilAsserted(() -> list().body(containsString("registration-" + id)));
        told(messages, "ALCA03");
        await().untilAsserted(() -> list().body(not(containsString("registration-" + id))));
        given().accept(ContentType.HTML)
                .get("/appointments/" + id + "/holding")
                .then()
                .body(containsString("Registreret i journalsystemet"))
                .body(not(containsString("0201609995")));
    }

    @Test
    void a_coordinator_settles_it_with_a_reason() {
        var id = clinic.booked(Clinic.CARDIOLOGY, DAY);
        clinic.registeredOtherwise(id);
        settle(id, "", 422).body(containsString("Skriv, hvorfor registreringen er rigtig"));
        settle(id, "x".repeat(501), 422).body(containsString("højst være 500 tegn"));
        settle(id, "Aftalt med kodegruppen <script>", 303);
        list().body(not(containsString("registration-" + id)));
        json(id, "{\"why\":\"again\"}", 409).body("type", containsString("nothing-to-settle"));
        given().accept(ContentType.HTML)
                .get("/appointments/" + id + "/holding")
                .then()
                .body(containsString("Afgjorde, at registreringen er rigtig"))
                .body(containsString("Aftalt med kodegruppen &lt;script&gt;"));
    }

    @Test
    void a_program_settles_it_too_and_needs_a_reason() {
        var id = clinic.booked(Clinic.CARDIOLOGY, DAY.plusDays(1));
        clinic.registeredOtherwise(id);
        json(id, "{\"why\":\" \"}", 422).body("errors.message", hasItem("Is required"));
        json(id, "{\"why\":\"Aftalt\"}", 204);
        given().get("/api/registrations").then().body("id", not(hasItem(id.toString())));
    }

    @Test
    void another_departments_does_not_exist() {
        var id = clinic.booked(Clinic.ONCOLOGY, DAY);
        clinic.registeredOtherwise(id);
        list().body(not(containsString("registration-" + id)));
        settle(id, "Aftalt", 404);
        settle(id, "", 404);
        json(id, "{\"why\":\"Aftalt\"}", 404);
    }

    @Test
    void the_code_is_shown_where_it_is_ended() {
        var id = clinic.booked(Clinic.CARDIOLOGY, DAY.plusDays(2));
        room(id).body(containsString("Registreringskode: ALCA00"))
                .body(containsString("Registreringskode: ALCA03"));
        conclude(id, "PHYSICAL");
        room(id).body(containsString("Registreringskode: ALCA00."));
    }

    @Test
    @TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
    void the_list_is_the_coordinators() {
        given().accept(ContentType.HTML).get("/registrations").then().statusCode(403);
    }

    private UUID booked(Messages messages) {
        var location = told(messages, "regular").extract().header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private ValidatableResponse told(Messages messages, String code) {
        var before = identities.getTestIdentity();
        identities.setTestIdentity(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal("epj-demo"))
                        .addRole(Roles.EPJ_SYSTEM)
                        .build());
        var answer =
                given().contentType("application/fhir+json")
                        .queryParam("identifier", messages.identifier())
                        .body(
                                messages.text("booked")
                                        .replace("\"regular\"", "\"" + code + "\"")
                                        .replace("2027-01-14", DAY.toString()))
                        .put("/fhir/r4/Appointment")
                        .then();
        identities.setTestIdentity(before);
        return answer;
    }

    private static void conclude(UUID id, String form) {
        given().contentType(ContentType.JSON)
                .body("{\"outcome\":\"HELD\",\"actualContactForm\":\"" + form + "\"}")
                .post("/api/appointments/" + id + "/outcome")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list() {
        return given().accept(ContentType.HTML).get("/registrations").then().statusCode(200);
    }

    private static ValidatableResponse json(UUID id, String body, int status) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/appointments/" + id + "/registration")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse settle(UUID id, String why, int status) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("why", why)
                .post("/appointments/" + id + "/registration")
                .then()
                .statusCode(status);
    }
}
