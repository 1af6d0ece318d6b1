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
import java.time.OffsetDateTime;
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
    record Settings(
            Period keys,
            Period messages,
            Period waiting,
            Period warning,
            Period imports,
            Period replies,
            int atOnce)
            implements RetentionSettings {}

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
    void a_line_stands_for_six_months_and_so_does_what_waits_for_somebody() {
        line("CHANGED", null, false);
        line("PARKED", null, true);
        line("REFUSED", "closed", false);
        deleteIn(180, ALL);
        assertThat(fates()).containsExactly("CHANGED", "PARKED", "REFUSED");
        deleteIn(185, ALL);
        assertThat(fates()).isEmpty();
    }

    @Test
    void what_waits_may_be_given_more_time_than_a_line() {
        line("CHANGED", null, false);
        line("REFUSED", "closed", false);
        deleteIn(185, settings(Period.ofMonths(9), ALL));
        assertThat(fates()).containsExactly("REFUSED");
    }

    @Test
    void the_engineer_is_warned_two_weeks_before_a_waiting_message_goes() {
        line("REFUSED", "closed", false);
        var received = clock.instant();
        assertThat(leavingIn(165).isSoon(received)).isFalse();
        int before = leavingIn(165).soon().await().atMost(PATIENCE);
        assertThat(leavingIn(172).isSoon(received)).isTrue();
        int after = leavingIn(172).soon().await().atMost(PATIENCE);
        assertThat(after).isGreaterThan(before);
    }

    @Test
    void another_message_under_a_used_key_goes_with_what_it_said() {
        var events = new Events();
        var booked = events.booked();
        send(booked).statusCode(202);
        send(booked.replace("VIDEO", "PHONE")).statusCode(409);
        assertThat(parked(events)).isOne();
        deleteIn(180, ALL);
        assertThat(parked(events)).isOne();
        deleteIn(185, ALL);
        assertThat(parked(events)).isZero();
    }

    @Test
    void how_an_import_went_is_told_for_thirty_days_also_of_one_that_broke_off() {
        imported(true);
        imported(false);
        deleteIn(29, ALL);
        assertThat(count("epj_import", "client")).isEqualTo(2);
        deleteIn(31, ALL);
        assertThat(count("epj_import", "client")).isZero();
    }

    @Test
    void a_confirmed_reply_is_known_for_thirty_days_and_one_that_waits_stands_on() {
        reply(true);
        reply(false);
        deleteIn(29, ALL);
        assertThat(count("epj_reply", "epj")).isEqualTo(2);
        deleteIn(31, ALL);
        assertThat(count("epj_reply", "epj")).isOne();
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
        deleteIn(days, settings(settings.waiting(), atOnce));
    }

    private void deleteIn(int days, Settings some) {
        new Retention(keys, pool, some, in(days)).delete().await().atMost(PATIENCE);
    }

    private Leaving leavingIn(int days) {
        return new Leaving(pool, settings, in(days));
    }

    private Clock in(int days) {
        return Clock.offset(clock, Duration.ofDays(days));
    }

    private Settings settings(Period waiting, int atOnce) {
        return new Settings(
                settings.keys(),
                settings.messages(),
                waiting,
                settings.warning(),
                settings.imports(),
                settings.replies(),
                atOnce);
    }

    private void imported(boolean ended) {
        pool.preparedQuery(
                        """
                        insert into epj_import (id, client, started_at, ended_at)
                        values ($1, $2, $3, case when $4 then $3::timestamptz end)
                        """)
                .executeAndAwait(Tuple.of(UUID.randomUUID(), client, now(), ended));
    }

    private void reply(boolean confirmed) {
        pool.preparedQuery(
                        """
                        insert into epj_reply
                          (appointment_id, version, sor, said_at, due_at, epj, confirmed_at)
                        values ($1, 1, 'X', $3, $3, $2, case when $4 then $3::timestamptz end)
                        """)
                .executeAndAwait(Tuple.of(UUID.randomUUID(), client, now(), confirmed));
    }

    private long count(String table, String column) {
        return pool.preparedQuery("select count(*) from " + table + " where " + column + " = $1")
                .executeAndAwait(Tuple.of(client))
                .iterator()
                .next()
                .getLong(0);
    }

    private long parked(Events events) {
        return pool.preparedQuery("select count(*) from intake_parked where key = $1")
                .executeAndAwait(Tuple.of(events.subject() + "/0"))
                .iterator()
                .next()
                .getLong(0);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
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
