package dk.naervaer.booking.intake.fhir.subscription;

import static dk.naervaer.booking.appointment.AppointmentExamples.DONE;
import static dk.naervaer.booking.appointment.AppointmentExamples.PLAN;
import static dk.naervaer.booking.intake.fhir.Door.fhir;
import static dk.naervaer.booking.intake.fhir.Door.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpServer;
import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentCommand.Conclude;
import dk.naervaer.booking.appointment.AppointmentCommand.Follow;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.Conclusion;
import dk.naervaer.booking.appointment.Outcome;
import dk.naervaer.booking.epj.Epj;
import dk.naervaer.booking.epj.EpjCommand;
import dk.naervaer.booking.epj.EpjCommand.Describe;
import dk.naervaer.booking.epj.EpjEvent;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.epj.EpjRejection;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.Messages;
import dk.naervaer.booking.reply.Replies;
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
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An EPJ switches its own rest-hook on and off, and chooses no address.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-hook", roles = Roles.EPJ_SYSTEM)
class SubscriptionIT {

    private static final String CLIENT = "epj-hook";
    private static final String PATH = "/fhir/r4/Subscription";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Metadata BY_TEST = Metadata.of("test", "test");

    @Inject Pool pool;
    @Inject Replies replies;
    @Inject Epjs registered;
    @Inject CommandHandler<EpjCommand, Epj.State, EpjEvent, EpjRejection> epjs;

    @Inject
    CommandHandler<AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;

    private final LinkedBlockingQueue<String> notices = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void the_hook_is_registered() throws IOException {
        now(pool.preparedQuery("delete from epj_subscription").execute());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/hook",
                exchange -> {
                    notices.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        describe(hook());
    }

    @AfterEach
    void the_hook_is_gone() {
        server.stop(0);
        describe(null);
        now(pool.preparedQuery("delete from epj_subscription").execute());
    }

    @Test
    void a_subscription_is_made_read_switched_off_and_taken_away() {
        var made = create(subscription("Appointment?", hook(), "requested")).statusCode(201);
        made.body("status", equalTo("active"))
                .body("criteria", equalTo("Appointment"))
                .body("channel.type", equalTo("rest-hook"))
                .body("channel.endpoint", equalTo(hook()))
                .body("channel.payload", nullValue());
        var one = PATH + "/" + id(made);
        fhir().get(one).then().statusCode(200).body("status", equalTo("active"));
        fhir().body(subscription("Appointment", hook(), "off"))
                .put(one)
                .then()
                .statusCode(200)
                .body("status", equalTo("off"));
        fhir().get(PATH).then().body("total", equalTo(1));
        fhir().delete(one).then().statusCode(204);
        fhir().get(one).then().statusCode(404);
        fhir().delete(one).then().statusCode(404);
        fhir().get(PATH).then().body("total", equalTo(0));
    }

    @Test
    void the_hook_is_silent_while_it_is_switched_off_and_says_then_what_was_due() {
        var made = create(subscription("Appointment", hook(), "off")).statusCode(201);
        var appointment = missed();
        await().atMost(PATIENCE).until(() -> "NOT_LISTENING".equals(failure(appointment)));
        assertThat(notices).isEmpty();
        fhir().body(subscription("Appointment", hook(), "active"))
                .put(PATH + "/" + id(made))
                .then()
                .statusCode(200);
        await().atMost(PATIENCE).until(() -> !notices.isEmpty());
        assertThat(notices.peek()).isEmpty();
    }

    @Test
    void a_hook_of_which_the_last_subscription_is_taken_away_is_silent() {
        var made = create(subscription("Appointment", hook(), "requested")).statusCode(201);
        fhir().delete(PATH + "/" + id(made)).then().statusCode(204);
        var appointment = missed();
        await().atMost(PATIENCE).until(() -> "NOT_LISTENING".equals(failure(appointment)));
        assertThat(notices).isEmpty();
    }

    @Test
    void a_hook_that_nobody_has_subscribed_to_is_called_as_it_is_registered() {
        missed();
        await().atMost(PATIENCE).until(() -> !notices.isEmpty());
    }

    @Test
    void no_other_address_is_ever_called() {
        create(subscription("Appointment", "http://127.0.0.1:1/elsewhere", "requested"))
                .statusCode(422)
                .body("issue[0].expression", hasItem("Subscription.channel.endpoint"))
                .body("issue[0].diagnostics", containsString("engineer has registered"))
                .body(not(containsString("elsewhere")));
        describe(null);
        create(subscription("Appointment", "http://127.0.0.1:1/elsewhere", "requested"))
                .statusCode(422)
                .body("issue[0].diagnostics", containsString("No rest-hook is registered"));
    }

    @Test
    void what_is_not_done_here_is_refused_by_name() {
        var good = subscription("Appointment", hook(), "requested");
        refused(good.replace("\"Appointment\"", "\"Patient?\""), "criteria");
        refused(good.replace("\"Appointment\"", "\"Appointment?status=booked\""), "criteria");
        refused(good.replace("rest-hook", "email"), "channel.type");
        refused(
                good.replace("\"type\":", "\"payload\":\"application/fhir+json\",\"type\":"),
                "channel.payload");
        refused(good.replace("\"type\":", "\"header\":[\"X: 1\"],\"type\":"), "channel.header");
        refused(good.replace("\"requested\"", "\"error\""), "status");
        refused(good.replace("\"reason\"", "\"end\":\"2020-01-01T00:00:00Z\",\"reason\""), "end");
        create(new Messages().text("booked")).statusCode(400);
    }

    @Test
    void an_epj_has_few_subscriptions_and_only_its_own() {
        for (int n = 0; n < Subscriptions.MOST; n++)
            create(subscription("Appointment", hook(), "requested")).statusCode(201);
        create(subscription("Appointment", hook(), "requested")).statusCode(422);
        var theirs = UUID.randomUUID();
        now(
                pool.preparedQuery(
                                """
                                insert into epj_subscription (id, client, active, since)
                                values ($1, 'epj-other', true, now())
                                """)
                        .execute(Tuple.of(theirs)));
        fhir().get(PATH + "/" + theirs).then().statusCode(404);
        fhir().delete(PATH + "/" + theirs).then().statusCode(404);
        fhir().body(subscription("Appointment", hook(), "off"))
                .put(PATH + "/" + theirs)
                .then()
                .statusCode(404);
    }

    private static void refused(String body, String place) {
        create(body)
                .statusCode(422)
                .body("issue.expression.flatten()", hasItem("Subscription." + place));
    }

    private static ValidatableResponse create(String body) {
        return fhir().body(body).post(PATH).then();
    }

    private static String subscription(String criteria, String endpoint, String status) {
        return """
        {"resourceType":"Subscription","status":"%s","reason":"nyt","criteria":"%s",
          "channel":{"type":"rest-hook","endpoint":"%s"}}\
        """
                .formatted(status, criteria, endpoint);
    }

    private String hook() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private UUID missed() {
        var teller = new RegisteredEpj(system(hook()));
        var identifier = teller.identifier("R-" + UUID.randomUUID());
        var id = teller.appointmentId(identifier);
        var told = new Follow(identifier, PLAN, null, null, DONE);
        now(appointments.handle(id.toString(), told, BY_TEST));
        var noShow = new Conclude(new Conclusion(Outcome.NO_SHOW, null), DONE, null, null);
        now(appointments.handle(id.toString(), noShow, BY_TEST));
        now(pool.withTransaction(tx -> replies.due(tx, id, 3, "-")));
        return id;
    }

    private @Nullable String failure(UUID appointment) {
        return now(
                pool.preparedQuery("select failure from epj_reply where appointment_id = $1")
                        .execute(Tuple.of(appointment))
                        .map(rows -> rows.iterator().next().getString(0)));
    }

    private void describe(@Nullable String listener) {
        now(epjs.handle(CLIENT, new Describe(system(listener)), BY_TEST));
        await().atMost(PATIENCE)
                .until(() ->
                        now(registered.find(CLIENT))
                                .filter(one ->
                                        String.valueOf(one.listener())
                                                .equals(String.valueOf(listener)))
                                .isPresent());
    }

    private static EpjSystem system(@Nullable String listener) {
        return new EpjSystem(
                CLIENT,
                "Prøvesystem",
                UUID.fromString("3d0c2b1a-7d43-5f86-9a51-2c3d4e5f6a72"),
                "urn:oid:1.2.208.999.1.3",
                Set.of(EpjSystem.EVERYTHING),
                EpjExamples.EPJ.zone(),
                UTF_8,
                List.of(),
                null,
                List.of(),
                listener);
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
