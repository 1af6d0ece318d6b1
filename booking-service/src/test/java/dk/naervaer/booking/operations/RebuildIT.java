package dk.naervaer.booking.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;

import dk.naervaer.booking.appointment.Appointment;
import dk.naervaer.booking.appointment.AppointmentCommand;
import dk.naervaer.booking.appointment.AppointmentEvent;
import dk.naervaer.booking.appointment.AppointmentExamples;
import dk.naervaer.booking.appointment.AppointmentRejection;
import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.web.identity.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "operator", roles = Roles.OPERATOR)
class RebuildIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> ENDED = List.of("SWITCHED", "KEPT", "FAILED");

    @Inject Pool pool;

    @Inject
    CommandHandler<AppointmentCommand, Appointment.State, AppointmentEvent, AppointmentRejection>
            appointments;

    @Test
    void the_day_list_is_rebuilt_while_appointments_come_in_and_says_the_same() throws Exception {
        var ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(50).toList();
        ids.forEach(id -> follow(id, 0));
        var stopped = new AtomicBoolean();
        var writer =
                Thread.ofVirtual()
                        .start(() -> {
                            for (int n = 1; !stopped.get(); n++) follow(ids.get(n % 50), n / 50);
                        });
        rebuild("day_list", 202)
                .body("view", equalTo("day_list"))
                .body("phase", equalTo("FILLING"));
        await().atMost(PATIENCE).until(() -> ENDED.contains(lastRebuild("phase")));
        stopped.set(true);
        writer.join();

        assertThat(lastRebuild("reason")).isNull();
        assertThat(lastRebuild("phase")).isEqualTo("SWITCHED");
        assertThat(lastRebuild("difference.rows")).isEqualTo("0");
        assertThat(Long.parseLong(lastRebuild("done"))).isGreaterThanOrEqualTo(50);
        follow(ids.getFirst(), 1);
        follow(ids.getFirst(), 2);
        await().atMost(PATIENCE).until(() -> shown(ids.getFirst()) == written(ids.getFirst()));
    }

    @Test
    void the_views_stand_with_their_size_and_how_far_they_are_behind() {
        follow(UUID.randomUUID().toString(), 0);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        given().get("/api/operations/views")
                                .then()
                                .statusCode(200)
                                .body("view", hasItems("day_list", "unit_list"))
                                .body(of("rows"), greaterThanOrEqualTo(1))
                                .body(of("bytes"), greaterThanOrEqualTo(8192))
                                .body(of("eventsBehind"), equalTo(0)));
    }

    @Test
    void a_view_that_is_being_rebuilt_is_not_rebuilt_a_second_time() {
        var elsewhere = pool.getConnection().await().atMost(PATIENCE);
        elsewhere.query(lock("pg_advisory_lock")).execute().await().atMost(PATIENCE);
        rebuild("unit_list", 409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:naervaer:problem:rebuild-under-way"));
        elsewhere.query(lock("pg_advisory_unlock")).execute().await().atMost(PATIENCE);
        elsewhere.close().await().atMost(PATIENCE);
    }

    @Test
    void what_is_no_view_is_not_found() {
        rebuild("event", 404).contentType("application/problem+json");
    }

    @Test
    @TestSecurity(
            user = "sekretaer",
            roles = {Roles.SECRETARY, Roles.MANAGER})
    void others_than_operators_are_refused() {
        rebuild("day_list", 403).contentType("application/problem+json");
        given().get("/api/operations/views").then().statusCode(403);
    }

    @Test
    @TestSecurity(authorizationEnabled = true)
    void nobody_gets_in_without_a_token() {
        rebuild("day_list", 401).contentType("application/problem+json");
        given().get("/api/operations/views").then().statusCode(401);
    }

    private static ValidatableResponse rebuild(String view, int status) {
        return given().post("/api/operations/views/" + view + "/rebuild").then().statusCode(status);
    }

    private static String lock(String how) {
        return "select " + how + "(hashtextextended('rebuild of unit_list', 0))";
    }

    private static String of(String what) {
        return "find { it.view == 'day_list' }." + what;
    }

    private static String lastRebuild(String what) {
        JsonPath views = given().get("/api/operations/views").jsonPath();
        return views.getString(of("lastRebuild." + what));
    }

    private void follow(String id, int times) {
        var slot = times % 2 == 0 ? AppointmentExamples.TEN : AppointmentExamples.NEXT_WEEK;
        var told =
                AppointmentExamples.told(slot, AppointmentExamples.CARDIOLOGY, ContactForm.VIDEO);
        appointments.handle(id, told, Metadata.of("test", "test")).await().atMost(PATIENCE);
    }

    private long shown(String id) {
        return number("select version from day_list where id = '" + id + "'");
    }

    private long written(String id) {
        return number("select max(version) from event where stream_id = 'appointment/" + id + "'");
    }

    private long number(String sql) {
        return pool.query(sql)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }
}
