package dk.naervaer.booking.intake.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.naervaer.booking.intake.cloudevents.Events;
import dk.naervaer.eventsourcing.store.UsedKeys;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "epj-demo", roles = Roles.EPJ_SYSTEM)
class RetentionIT {

    private static final int ALL = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject Pool pool;
    @Inject UsedKeys keys;
    @Inject RetentionSettings settings;
    @Inject Clock clock;

    private final String client = "epj-" + UUID.randomUUID();

    /// As the installation has it, but for how much goes at once.
    record Settings(Period keys, Period messages, int atOnce) implements RetentionSettings {}

    @Test
    void a_key_is_known_for_thirty_days_and_the_message_is_then_read_as_a_new_one() {
        var events = new Events();
        var booked = events.booked();
        send(booked).statusCode(202);
        send(events.moved()).statusCode(202);
        deleteIn(29, ALL);
        send(booked).statusCode(202).body("fate", equalTo("CHANGED"));
        deleteIn(31, ALL);
        send(booked).statusCode(200).body("fate", equalTo("UNCHANGED"));
    }

    @Test
    void a_line_stands_for_six_months_and_what_waits_for_somebody_stands_on() {
        line("CHANGED", null, false);
        line("PARKED", null, true);
        line("REFUSED", "closed", false);
        deleteIn(180, ALL);
        assertThat(fates()).containsExactly("CHANGED", "PARKED", "REFUSED");
        deleteIn(185, ALL);
        assertThat(fates()).containsExactly("REFUSED");
    }

    @Test
    void a_little_is_deleted_at_a_time() {
        deleteIn(185, ALL);
        for (int n = 0; n < 5; n++) line("CHANGED", null, false);
        deleteIn(185, 2);
        assertThat(fates()).hasSize(3);
        deleteIn(185, 2);
        assertThat(fates()).hasSize(1);
    }

    private void deleteIn(int days, int atOnce) {
        var later = Clock.offset(clock, Duration.ofDays(days));
        var some = new Settings(settings.keys(), settings.messages(), atOnce);
        new Retention(keys, pool, some, later).delete().await().atMost(PATIENCE);
    }

    private void line(String fate, @Nullable String message, boolean settled) {
        pool.preparedQuery(
                        """
                        insert into epj_message
                          (id, client, dialect, received_at, fate, message, settled_at)
                        values ($1, $2, 'hl7v2', $3, $4, $5::text::bytea,
                          case when $6 then $3::timestamptz end)
                        """)
                .executeAndAwait(
                        Tuple.of(
                                UUID.randomUUID(),
                                client,
                                clock.instant().atOffset(ZoneOffset.UTC),
                                fate,
                                message,
                                settled));
    }

    private List<String> fates() {
        var rows =
                pool.preparedQuery("select fate from epj_message where client = $1 order by fate")
                        .executeAndAwait(Tuple.of(client));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }

    private static ValidatableResponse send(String event) {
        return given().contentType("application/cloudevents+json")
                .body(event)
                .post("/events")
                .then();
    }
}
