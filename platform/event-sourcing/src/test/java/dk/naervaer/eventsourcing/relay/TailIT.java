package dk.naervaer.eventsourcing.relay;

import static dk.naervaer.eventsourcing.visit.Session.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.eventsourcing.visit.Session;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The four ways in which a cursor over a table loses or inverts rows, and what must not happen
/// when the reader itself fails.
@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class TailIT {

    @Inject Pool pool;
    @Inject io.vertx.mutiny.core.Vertx vertx;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String url;

    final String run = UUID.randomUUID().toString().substring(0, 8);
    final String table = "row_" + run;
    final List<String> seen = new CopyOnWriteArrayList<>();
    final AtomicInteger failures = new AtomicInteger();
    final List<AutoCloseable> open = new CopyOnWriteArrayList<>();
    Session a;
    Session b;

    @BeforeEach
    void begin() {
        a = keep(Session.of(pool));
        b = keep(Session.of(pool));
        a.run(
                """
                create table %s (
                  seq bigint generated always as identity primary key,
                  xid xid8 not null default pg_current_xact_id(), word text)
                """
                        .formatted(table));
    }

    @AfterEach
    void end() throws Exception {
        for (var each : open.reversed()) each.close();
        Session.run(pool, "drop table " + table);
    }

    @Test
    void a_row_with_a_lower_number_that_commits_later_is_not_lost() {
        var tail = keep(tail().start());
        a.run("begin");
        a.run(insert("A"));
        b.run(insert("B"));
        awaitCaughtUp(tail);
        assertThat(seen).isEmpty();
        a.run("commit");
        awaitSeen("A", "B");
    }

    @Test
    void a_row_with_a_lower_number_in_a_later_transaction_is_not_lost() {
        var tail = keep(tail().start());
        a.run("begin; select pg_current_xact_id()");
        b.run("begin; select pg_current_xact_id()");
        b.run(insert("B"));
        a.run(insert("A"));
        a.run("commit");
        awaitSeen("A");
        awaitCaughtUp(tail);
        b.run("commit");
        awaitSeen("A", "B");
    }

    @Test
    void a_transaction_that_wrote_before_it_appended_comes_early_but_loses_nothing() {
        keep(tail().start());
        a.run("begin; select pg_current_xact_id()");
        b.run(insert("first"));
        a.run(insert("second"));
        a.run("commit");
        awaitSeen("second", "first");
    }

    @Test
    void a_writer_in_another_database_delays_rows_but_loses_none() {
        var tail = keep(tail().start());
        var elsewhere = keep(elsewhere());
        elsewhere.run("begin; create temp table t (n int)");
        b.run(insert("C"));
        awaitCaughtUp(tail);
        assertThat(seen).isEmpty();
        elsewhere.run("rollback");
        awaitSeen("C");
    }

    @Test
    void whoever_holds_rows_back_for_a_second_is_named_until_it_ends() {
        var tail = keep(tail().start());
        var elsewhere = keep(elsewhere());
        int pid = elsewhere.run("select pg_backend_pid()").getFirst().getInteger(0);
        elsewhere.run("begin; create temp table t (n int)");
        b.run(insert("C"));
        await().untilAsserted(() -> assertThat(tail.horizon().blocker()).hasValue(pid));
        assertThat(tail.lag()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        elsewhere.run("rollback");
        awaitSeen("C");
        await().untilAsserted(() -> assertThat(tail.horizon().blocker()).isEmpty());
        await().until(() -> tail.lag().compareTo(Duration.ofSeconds(1)) < 0);
    }

    @Test
    void a_reader_in_another_database_delays_nothing() {
        keep(tail().start());
        var elsewhere = keep(elsewhere());
        elsewhere.run("begin; select 1");
        b.run(insert("D"));
        awaitSeen("D");
        elsewhere.run("rollback");
    }

    @Test
    void a_batch_that_failed_comes_again() {
        failures.set(2);
        keep(tail().start());
        b.run(insert("A"));
        awaitSeen("A");
        assertThat(failures).hasValue(-1);
    }

    @Test
    void the_second_one_stands_by_and_takes_over_where_the_first_one_stopped() throws Exception {
        var first = tail().start();
        b.run(insert("A"));
        awaitSeen("A");
        var second = keep(new CopyOnWriteArrayList<String>());
        keep(tail(second).start());
        b.run(insert("B"));
        awaitSeen("A", "B");
        assertThat(second).isEmpty();

        first.close();
        b.run(insert("C"));
        await().untilAsserted(() -> assertThat(second).containsExactly("C"));
        assertThat(seen).containsExactly("A", "B");
    }

    @Test
    void when_its_session_is_killed_the_rows_go_on() {
        var other = new CopyOnWriteArrayList<String>();
        keep(tail().start());
        keep(tail(other).start());
        b.run(insert("A"));
        await().until(() -> seen.size() + other.size() == 1);
        var killed =
                b.run(
                        """
                        select pg_terminate_backend(pid) from pg_locks
                        where locktype = 'advisory' and granted
                          and (classid::bigint << 32) + objid::bigint = hashtextextended('%s', 0)
                        """
                                .formatted(table));
        assertThat(killed).hasSize(1);
        b.run(insert("B"));
        await().until(() -> seen.contains("B") || other.contains("B"));
        assertThat(seen.size() + other.size()).isEqualTo(2);
    }

    Tail tail() {
        return tail(seen);
    }

    Tail tail(List<String> into) {
        var itself = new Tail[1];
        itself[0] =
                new Tail(
                        pool,
                        table,
                        table,
                        "word",
                        (connection, rows, last) -> {
                            if (failures.getAndDecrement() > 0)
                                return Uni.createFrom().failure(new IllegalStateException("no"));
                            return itself[0]
                                    .advance(connection, last)
                                    .invoke(() ->
                                            rows.forEach(row -> into.add(row.getString("word"))));
                        });
        return itself[0];
    }

    /// The tail has looked since and found nothing: a marker, so that absence means something.
    static void awaitCaughtUp(Tail tail) {
        var begun = System.nanoTime();
        await().until(() -> tail.polled().toNanos() < System.nanoTime() - begun);
    }

    void awaitSeen(String... words) {
        await().untilAsserted(() -> assertThat(seen).containsExactly(words));
    }

    String insert(String word) {
        return "insert into %s (word) values ('%s')".formatted(table, word);
    }

    Session elsewhere() {
        var options = PgConnectOptions.fromUri(url).setUser("postgres").setPassword("postgres");
        options.setDatabase("template1");
        SqlConnection connection =
                now(io.vertx.mutiny.pgclient.PgConnection.connect(vertx, options));
        return new Session(connection);
    }

    <T> T keep(T what) {
        if (what instanceof AutoCloseable closeable) open.add(closeable);
        return what;
    }
}
