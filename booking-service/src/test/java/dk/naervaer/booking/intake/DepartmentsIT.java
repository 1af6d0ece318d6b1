package dk.naervaer.booking.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.naervaer.booking.epj.Epj;
import dk.naervaer.booking.epj.EpjCommand;
import dk.naervaer.booking.epj.EpjCommand.Describe;
import dk.naervaer.booking.epj.EpjEvent;
import dk.naervaer.booking.epj.EpjRejection;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.view.Epjs;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-departments", roles = Roles.EPJ_SYSTEM)
class DepartmentsIT {

    private static final String CARDIOLOGY = "99990000000101";
    private static final String ONCOLOGY = "99990000000102";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject CommandHandler<EpjCommand, Epj.State, EpjEvent, EpjRejection> epjs;
    @Inject Epjs known;

    private final Messages messages = new Messages();

    @BeforeEach
    void registerForCardiology() {
        describe(Set.of("herlev-kardiologi"));
    }

    @Test
    void an_epj_tells_of_its_own_departments_and_no_others() {
        tell(CARDIOLOGY).statusCode(201);
        tell(ONCOLOGY)
                .statusCode(403)
                .body("issue[0].diagnostics", containsString("not registered for that department"));
    }

    @Test
    void an_appointment_outside_its_departments_is_not_there_for_it() {
        var address = tell(CARDIOLOGY).statusCode(201).extract().header("Location");
        describe(Set.of("herlev-onkologi"));
        given().get(address)
                .then()
                .statusCode(404)
                .body("resourceType", equalTo("OperationOutcome"));
        tell(ONCOLOGY).statusCode(404);
    }

    private ValidatableResponse tell(String department) {
        return given().urlEncodingEnabled(false)
                .contentType("application/fhir+json")
                .body(messages.text("booked").replace(CARDIOLOGY, department))
                .put("/fhir/r4/Appointment?identifier=" + messages.identifier().replace("|", "%7C"))
                .then();
    }

    /// A change of what is registered is seen within seconds; the test waits for that.
    private void describe(Set<String> scope) {
        var system =
                new EpjSystem(
                        "epj-departments",
                        "Narrow",
                        UUID.nameUUIDFromBytes("narrow".getBytes(StandardCharsets.UTF_8)),
                        "urn:oid:1.2.208.999.1.1",
                        scope,
                        ZoneId.of("Europe/Copenhagen"),
                        StandardCharsets.UTF_8,
                        List.of(),
                        null,
                        List.of(),
                        null);
        epjs.handle("epj-departments", new Describe(system), Metadata.of("test", "test"))
                .await()
                .atMost(PATIENCE);
        await().until(() ->
                known.find("epj-departments").await().atMost(PATIENCE).equals(Optional.of(system)));
    }
}
