package dk.naervaer.booking.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.naervaer.booking.epj.CodeRule;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.Fate;
import dk.naervaer.booking.intake.KeptMessages;
import dk.naervaer.booking.intake.MessageLog;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.reading.FhirDialect;
import dk.naervaer.booking.intake.hl7v2.Hl7Dialect;
import dk.naervaer.booking.intake.hl7v2.mllp.MllpSettings;
import dk.naervaer.booking.view.Epjs;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "drift", roles = Roles.OPERATOR)
class IntegrationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ELSES_CPR = "0201919990";

    @Inject MessageLog log;
    @Inject KeptMessages kept;
    @Inject Epjs epjs;
    @Inject Hl7Dialect hl7;
    @Inject FhirDialect fhir;
    @Inject MllpSettings mllp;
    @Inject Pool pool;

    private final String client = "epj-" + UUID.randomUUID();

    @Test
    void the_page_shows_where_each_language_is_heard() {
        page("/integration")
                .body(containsString("<code>/fhir/r4/Appointment</code>"))
                .body(
                        containsString(
                                "<code>POST /hl7/v2</code>, MLLP, port <code>%d</code>"
                                        .formatted(mllp.port())))
                .body(containsString("<code>POST /events</code>"))
                .body(containsString("<code>POST /api/import</code>"));
    }

    @Test
    void an_epj_is_registered_by_script_and_its_namespace_stays() {
        describe(system(UUID.randomUUID(), List.of())).statusCode(200);
        given().get("/api/epjs/" + client)
                .then()
                .statusCode(200)
                .body("zone", equalTo("Europe/Copenhagen"))
                .body("charset", equalTo("UTF-8"));
        describe(system(UUID.randomUUID(), List.of()))
                .statusCode(409)
                .body("title", equalTo("The namespace of an EPJ's ids never changes"));
        given().get("/api/epjs/nobody").then().statusCode(404);
    }

    @Test
    void what_a_script_registers_is_read_as_the_page_reads_it() {
        given().contentType(ContentType.JSON)
                .body(
                        """
                        {"client":"%s","name":"Ny","numbering":"urn:test","scope":["*"],
                         "namespace":"mine","charset":"latin-none","listener":"foo",
                         "senders":[{"application":"A/B","facility":"1"},null],
                         "codes":[{"code":"ALCA03","meaning":"SOMEHOW","validFrom":"2026-01-01"}],
                         "certificates":[{"certificate":"CN=a"}]}\
                        """
                                .formatted(client))
                .put("/api/epjs/" + client)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "namespace",
                                "zone",
                                "charset",
                                "listener",
                                "senders",
                                "codes",
                                "certificates"));
        given().get("/api/epjs/" + client).then().statusCode(404);
    }

    @Test
    void an_epj_is_registered_by_page_and_what_cannot_be_read_is_marked() {
        form("/integration/epjs", "client=" + client + "&zone=Mars")
                .statusCode(422)
                .body(containsString("Ret de markerede felter"))
                .body(containsString("zone-fault"));
        form(
                        "/integration/epjs",
                        "client="
                                + client
                                + "&name=Ny&numbering=urn:test&namespace="
                                + UUID.randomUUID()
                                + "&scope=*&zone=Europe/Copenhagen&charset=UTF-8&codes=ALCA03 video 2026-01-01")
                .statusCode(303)
                .header("Location", endsWith("/integration?told=saved"));
        page("/integration/epjs/" + client).body(containsString("ALCA03 VIDEO 2026-01-01"));
    }

    @Test
    void a_message_can_be_tried_and_nothing_is_stored() throws Exception {
        form("/integration/try", "epj=epj-demo&message=" + encoded(sample("S12-booked")))
                .statusCode(200)
                .body(containsString("Læst som hl7v2"))
                .body(containsString("SP-2026-2000001"))
                .body(containsString("18. januar 2027"))
                .body(not(containsString(ELSES_CPR)))
                .body(not(containsString("Lauridsen")));
        form(
                        "/integration/try",
                        "epj=epj-demo&message="
                                + encoded(sample("S12-booked").replace("20270118110000", "soon")))
                .statusCode(200)
                .body(containsString("Ville ikke blive forstået"))
                .body(containsString("SCH-11"));
        form("/integration/try", "epj=epj-demo&message=hello")
                .statusCode(200)
                .body(containsString("ligner hverken"));
    }

    @Test
    void what_only_its_sender_can_send_again_waits_without_a_button_for_it() {
        describe(system(UUID.randomUUID(), List.of())).statusCode(200);
        var epj = new RegisteredEpj(epjs.find(client).await().atMost(PATIENCE).orElseThrow());
        var answer = "{\"resourceType\":\"AppointmentResponse\"}".getBytes(StandardCharsets.UTF_8);
        var problem = Problem.of(422, "The answer breaks a rule");
        var id = log.keep(epj, fhir, Fate.REFUSED, problem, answer).await().atMost(PATIENCE);
        page("/integration/state")
                .body(containsString("message-" + id))
                .body(containsString("/messages/" + id + "/dismiss"))
                .body(containsString("bed afsenderen"))
                .body(not(containsString("/messages/" + id + "/resend")));
        assertThat(kept.dismiss(id).await().atMost(PATIENCE)).isTrue();
    }

    @Test
    void a_message_that_is_still_wrong_waits_on_until_it_is_dismissed() {
        describe(system(UUID.randomUUID(), List.of())).statusCode(200);
        var epj = new RegisteredEpj(epjs.find(client).await().atMost(PATIENCE).orElseThrow());
        var id =
                log.keep(
                                epj,
                                hl7,
                                Fate.PARKED,
                                Problem.of(422, "Not understood"),
                                "MSH|nothing".getBytes(StandardCharsets.UTF_8))
                        .await()
                        .atMost(PATIENCE);
        form("/integration/messages/" + id + "/resend", "")
                .header("Location", containsString("told=still-wrong"));
        page("/integration").body(containsString("message-" + id));
        form("/integration/messages/" + id + "/dismiss", "")
                .header("Location", containsString("told=dismissed"));
        page("/integration").body(not(containsString("message-" + id)));
        assertThat(kept.waiting(1_000).await().atMost(PATIENCE))
                .noneMatch(one -> one.id().equals(id));
    }

    @Test
    void of_a_message_that_has_waited_long_the_page_says_when_it_goes() {
        describe(system(UUID.randomUUID(), List.of())).statusCode(200);
        var epj = new RegisteredEpj(epjs.find(client).await().atMost(PATIENCE).orElseThrow());
        var problem = Problem.of(422, "Not understood");
        var message = "MSH|nothing".getBytes(StandardCharsets.UTF_8);
        var id = log.keep(epj, hl7, Fate.PARKED, problem, message).await().atMost(PATIENCE);
        page("/integration/state").body(not(containsString("Slettes ")));
        pool.preparedQuery(
                        "update epj_message set received_at = received_at - interval '172 days'"
                                + " where id = $1")
                .executeAndAwait(Tuple.of(id));
        page("/integration/state")
                .body(containsString("1 af dem slettes snart"))
                .body(containsString("Slettes "));
        assertThat(kept.dismiss(id).await().atMost(PATIENCE)).isTrue();
    }

    @Test
    void what_is_understood_leaves_a_line_and_a_count() {
        describe(system(UUID.randomUUID(), List.of())).statusCode(200);
        var epj = new RegisteredEpj(epjs.find(client).await().atMost(PATIENCE).orElseThrow());
        log.note(epj, hl7, Fate.CHANGED, UUID.randomUUID());
        await().untilAsserted(() ->
                page("/integration/state")
                        .body(
                                containsString(
                                        "<td>" + client + "</td><td>hl7v2</td><td>Noget nyt</td>"))
                        .body(
                                containsString(
                                        "<td>" + client + "</td><td class=\"nv-number\">1</td>")));
    }

    private ValidatableResponse describe(EpjSystem system) {
        return given().contentType(ContentType.JSON).body(system).put("/api/epjs/" + client).then();
    }

    private EpjSystem system(UUID namespace, List<CodeRule> codes) {
        return new EpjSystem(
                client,
                "Prøvesystem",
                namespace,
                "urn:oid:1.2.208.999.1.1",
                Set.of(EpjSystem.EVERYTHING),
                ZoneId.of("Europe/Copenhagen"),
                StandardCharsets.UTF_8,
                List.of(),
                null,
                codes,
                null);
    }

    private static String sample(String name) throws Exception {
        return Files.readString(
                Path.of(System.getProperty("naervaer.root", ".."))
                        .resolve("deploy/demo/samples/hl7v2/" + name + ".er7"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then().statusCode(200);
    }

    private static ValidatableResponse form(String path, String body) {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .header("Sec-Fetch-Site", "same-origin")
                .body(body)
                .post(path)
                .then();
    }
}
