package dk.naervaer.booking.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.epj.Epj;
import dk.naervaer.booking.epj.EpjCommand;
import dk.naervaer.booking.epj.EpjCommand.Describe;
import dk.naervaer.booking.epj.EpjEvent;
import dk.naervaer.booking.epj.EpjRejection;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.cloudevents.Events;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.hl7v2.Siu;
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
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-departments", roles = Roles.EPJ_SYSTEM)
class DepartmentsIT {

    private static final String CARDIOLOGY = "99990000000101";
    private static final String ONCOLOGY = "99990000000102";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject CommandHandler<EpjCommand, Epj.State, EpjEvent, EpjRejection> epjs;
    @Inject Epjs known;

    @Inject Pool pool;

    private final Messages messages = new Messages();

    /// Each way in, how a message is told and how a refusal is answered.
    private enum Language {
        FHIR {
            @Override
            ValidatableResponse tell(Messages messages, String sor) {
                return given().urlEncodingEnabled(false)
                        .contentType("application/fhir+json")
                        .body(booked(messages, sor))
                        .put("/fhir/r4/Appointment?identifier=" + encoded(messages))
                        .then();
            }

            @Override
            void assertRefused(ValidatableResponse answer, int status) {
                answer.statusCode(status).body("resourceType", equalTo("OperationOutcome"));
            }
        },
        HL7 {
            @Override
            ValidatableResponse tell(Messages messages, String sor) {
                return given().contentType("application/hl7-v2")
                        .body(Siu.booked().about(messages.value()).with("AIL", 3, sor).bytes())
                        .post("/hl7/v2")
                        .then();
            }

            @Override
            void assertRefused(ValidatableResponse answer, int status) {
                answer.statusCode(status)
                        .contentType("application/hl7-v2")
                        .body(containsString("MSA|CE|"));
            }
        },
        EVENTS {
            @Override
            ValidatableResponse tell(Messages messages, String sor) {
                var events = new Events();
                var data = Events.WHOLE.replace("99990000000201", sor);
                return given().contentType("application/cloudevents+json")
                        .body(
                                events.event("appointment-booked", data)
                                        .replace(events.subject(), messages.value())
                                        .replaceFirst("/0", "/" + UUID.randomUUID()))
                        .post("/events")
                        .then();
            }

            @Override
            void assertRefused(ValidatableResponse answer, int status) {
                answer.statusCode(status).contentType("application/problem+json");
            }
        },
        IMPORT {
            @Override
            ValidatableResponse tell(Messages messages, String sor) {
                return given().contentType("application/x-ndjson")
                        .body((booked(messages, sor).replace('\n', ' ') + "\n").getBytes(UTF_8))
                        .post("/api/import")
                        .then();
            }

            @Override
            void assertRefused(ValidatableResponse answer, int status) {
                answer.statusCode(200)
                        .body(containsString("\"fate\":\"REFUSED\""))
                        .body(containsString("\"status\":" + status));
            }
        },
        BATCH {
            @Override
            ValidatableResponse tell(Messages messages, String sor) {
                return bundle("batch", messages, sor);
            }

            @Override
            void assertRefused(ValidatableResponse answer, int status) {
                answer.statusCode(200)
                        .body("entry[0].response.status", equalTo(String.valueOf(status)));
            }
        },
        TRANSACTION {
            @Override
            ValidatableResponse tell(Messages messages, String sor) {
                return bundle("transaction", messages, sor);
            }

            @Override
            void assertRefused(ValidatableResponse answer, int status) {
                answer.statusCode(status)
                        .body("resourceType", equalTo("OperationOutcome"))
                        .body("issue[0].expression[0]", startsWith("Bundle.entry[0]"));
            }
        };

        abstract ValidatableResponse tell(Messages messages, String sor);

        abstract void assertRefused(ValidatableResponse answer, int status);

        static String booked(Messages messages, String sor) {
            return messages.text("booked").replace(CARDIOLOGY, sor);
        }

        static String encoded(Messages messages) {
            return messages.identifier().replace("|", "%7C");
        }

        static ValidatableResponse bundle(String type, Messages messages, String sor) {
            return given().contentType("application/fhir+json")
                    .body(
                            """
                            {"resourceType":"Bundle","type":"%s","entry":[{"request":
                              {"method":"PUT","url":"Appointment?identifier=%s"},"resource":%s}]}
                            """
                                    .formatted(type, messages.identifier(), booked(messages, sor)))
                    .post("/fhir/r4")
                    .then();
        }
    }

    @BeforeEach
    void registerForCardiology() {
        describe(Set.of("herlev-kardiologi"));
    }

    @ParameterizedTest
    @EnumSource
    void an_epj_tells_of_its_own_departments_and_no_others(Language language) {
        language.assertRefused(language.tell(messages, ONCOLOGY), 403);
        assertThat(version()).isZero();
        assertThat(language.tell(messages, CARDIOLOGY).extract().statusCode()).isLessThan(300);
        assertThat(version()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void an_appointment_outside_its_departments_is_not_there_for_it(Language language) {
        language.tell(messages, CARDIOLOGY);
        long before = version();
        assertThat(before).isPositive();
        describe(Set.of("herlev-onkologi"));
        language.assertRefused(language.tell(messages, ONCOLOGY), 404);
        assertThat(version()).isEqualTo(before);
        given().get("/fhir/r4/Appointment/" + id())
                .then()
                .statusCode(404)
                .body("resourceType", equalTo("OperationOutcome"));
    }

    private String id() {
        var name = new Identifier(Messages.SYSTEM, messages.value());
        return new RegisteredEpj(system(Set.of())).appointmentId(name).toString();
    }

    /// How much is stored of the appointment.
    private long version() {
        return pool.preparedQuery("select count(*) from event where stream_id = $1")
                .execute(Tuple.of("appointment/" + id()))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }

    /// A change of what is registered is seen within seconds; the test waits for that.
    private void describe(Set<String> scope) {
        var system = system(scope);
        epjs.handle("epj-departments", new Describe(system), Metadata.of("test", "test"))
                .await()
                .atMost(PATIENCE);
        await().until(() ->
                known.find("epj-departments").await().atMost(PATIENCE).equals(Optional.of(system)));
    }

    private static EpjSystem system(Set<String> scope) {
        return new EpjSystem(
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
    }
}
