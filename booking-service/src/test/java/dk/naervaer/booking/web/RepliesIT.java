package dk.naervaer.booking.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.sun.net.httpserver.HttpServer;
import dk.naervaer.booking.epj.Epj;
import dk.naervaer.booking.epj.EpjCommand;
import dk.naervaer.booking.epj.EpjCommand.Describe;
import dk.naervaer.booking.epj.EpjEvent;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.epj.EpjRejection;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.Intake;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.intake.fhir.reading.FhirDialect;
import dk.naervaer.booking.reply.FakeEpj;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.testing.NaervaerTestResource;
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
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "sekretaer", roles = Roles.SECRETARY)
@OidcSecurity(
        claims =
                @Claim(
                        key = "units",
                        value = "[\"herlev-kardiologi\"]",
                        type = ClaimType.JSON_ARRAY))
class RepliesIT {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final RegisteredEpj TELLER = new RegisteredEpj(EpjExamples.OPEN);

    @Inject Clinic clinic;
    @Inject Intake intake;
    @Inject FhirDialect fhir;
    @Inject CommandHandler<EpjCommand, Epj.State, EpjEvent, EpjRejection> epjs;

    private final FakeEpj epj = new FakeEpj();
    private final Map<UUID, String> names = new HashMap<>();

    @BeforeEach
    void listen() {
        describe(epj.address());
    }

    @AfterEach
    void listenNoMore() {
        describe(null);
        epj.close();
    }

    @Test
    void how_it_went_is_told_to_the_epj_once_and_leaves_the_list_when_it_confirms() {
        var id = concluded("{\"outcome\":\"NO_SHOW\"}");
        await().until(() -> heardOf(id).size() == 1);
        assertThat(heardOf(id).getFirst()).contains("SIU^S26", "Noshow");
        await().untilAsserted(() -> worklist().body(not(containsString("reply-" + id))));
    }

    @Test
    void what_the_epj_refuses_is_told_again_under_the_same_name_until_it_is_taken() {
        epj.answerWith("AE");
        var id = concluded("{\"outcome\":\"HELD\",\"actualContactForm\":\"VIDEO\"}");
        await().untilAsserted(() -> worklist().body(containsString("Systemet afviste beskeden")));
        epj.answerWith("CA");
        await().untilAsserted(() -> worklist().body(not(containsString("reply-" + id))));
        assertThat(heardOf(id)).hasSizeGreaterThan(1);
        assertThat(heardOf(id).stream().map(message -> message.split("\\|", -1)[9]).distinct())
                .hasSize(1);
    }

    @Test
    void an_epj_with_a_rest_hook_is_notified_without_a_word_of_what_it_is_about() throws Exception {
        var notices = new LinkedBlockingQueue<String>();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/hook",
                exchange -> {
                    notices.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        try {
            describe("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
            var id = concluded("{\"outcome\":\"NO_SHOW\"}");
            assertThat(notices.poll(10, TimeUnit.SECONDS)).isEqualTo("");
            await().untilAsserted(() -> worklist().body(not(containsString("reply-" + id))));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void what_no_epj_hears_is_on_the_list_until_somebody_has_written_it_in_the_record() {
        describe(null);
        var id = concluded("{\"outcome\":\"TECHNICAL_FAILURE\"}");
        await().untilAsserted(() ->
                worklist()
                        .body(containsString("reply-" + id))
                        .body(containsString("Systemet modtager ikke svar")));
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .header("Sec-Fetch-Site", "same-origin")
                .body("version=3")
                .post("/replies/" + id + "/confirmation")
                .then()
                .statusCode(303);
        worklist().body(not(containsString("reply-" + id)));
        assertThat(heardOf(id)).isEmpty();
    }

    @Test
    void how_the_patient_will_attend_is_told_to_the_epj_when_it_is_chosen_here() {
        var id = told();
        clinic.judged(id);
        given().contentType(ContentType.JSON)
                .body("{\"contactForm\":\"VIDEO\"}")
                .put("/api/appointments/" + id + "/contact-form")
                .then()
                .statusCode(200);
        await().until(() -> heardOf(id).size() == 1);
        assertThat(heardOf(id).getFirst()).contains("SIU^S14", "|Booked", "^VIDEO|");
        await().untilAsserted(() -> worklist().body(not(containsString("reply-" + id))));
    }

    @Test
    void an_epj_that_only_asks_confirms_by_saying_the_same_itself() {
        describe(null);
        var messages = new Messages();
        var id = tells(messages.text("booked"));
        conclude(id, "{\"outcome\":\"HELD\",\"actualContactForm\":\"PHYSICAL\"}");
        await().untilAsserted(() -> worklist().body(containsString("reply-" + id)));
        tells(messages.text("booked").replace("\"booked\"", "\"arrived\""));
        tells(messages.text("booked").replace("\"booked\"", "\"noshow\""));
        worklist().body(containsString("reply-" + id));
        tells(messages.text("booked").replace("\"booked\"", "\"fulfilled\""));
        worklist().body(not(containsString("reply-" + id)));
    }

    private UUID tells(String message) {
        return fhir.understand(TELLER, message.getBytes(UTF_8)) instanceof Understood.Telling told
                ? intake.take(TELLER, told, OptionalLong.empty()).await().atMost(PATIENCE).id()
                : fail("Not understood");
    }

    private UUID told() {
        var name = "R-" + UUID.randomUUID();
        var id = clinic.told(EpjExamples.OPEN, name, DAY);
        names.put(id, name);
        return id;
    }

    private UUID concluded(String outcome) {
        var id = told();
        conclude(id, outcome);
        return id;
    }

    private static void conclude(UUID id, String outcome) {
        given().contentType(ContentType.JSON)
                .body(outcome)
                .post("/api/appointments/" + id + "/outcome")
                .then()
                .statusCode(200);
    }

    private List<String> heardOf(UUID id) {
        return epj.heard().stream().filter(message -> message.contains(names.get(id))).toList();
    }

    private static ValidatableResponse worklist() {
        return given().accept("text/html").get("/replies").then().statusCode(200);
    }

    private void describe(@Nullable String listener) {
        var system =
                EpjExamples.system(
                        EpjExamples.NAMESPACE,
                        Set.of(EpjSystem.EVERYTHING),
                        null,
                        List.of(),
                        listener);
        epjs.handle("epj-demo", new Describe(system), Metadata.of("test", "test"))
                .await()
                .atMost(PATIENCE);
    }
}
