package dk.naervaer.eventsourcing.relay;

import static dk.naervaer.eventsourcing.visit.Session.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.eventsourcing.visit.Session;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A store that was restored from a dump into a younger cluster.
@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class RebaseIT {

    @Inject Pool whole;
    @Inject Vertx vertx;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String url;

    final String database = "restored_" + UUID.randomUUID().toString().substring(0, 8);
    final List<String> seen = new CopyOnWriteArrayList<>();
    Pool pool;

    @BeforeEach
    void restore() {
        Session.run(whole, "create database " + database);
        var options = PgConnectOptions.fromUri(url).setUser("postgres").setPassword("postgres");
        pool =
                PgBuilder.pool()
                        .with(new PoolOptions().setMaxSize(4))
                        .connectingTo(options.setDatabase(database))
                        .using(vertx)
                        .build();
        Session.run(
                pool,
                """
                create table event (seq bigint generated always as identity,
                  xid xid8 not null default pg_current_xact_id(), word text, primary key (xid, seq));
                create table compacted (seq bigint generated always as identity,
                  xid xid8 not null default pg_current_xact_id(), word text);
                create table cursor (name text primary key,
                  xid xid8 not null default '0', seq bigint not null default 0);
                insert into event (xid, seq, word) overriding system value values
                  ('900000000001', 3, 'b'), ('900000000000', 7, 'a'),
                  ('900000000001', 9, 'd'), ('900000000001', 5, 'c');
                insert into compacted (xid, seq, word) overriding system value values
                  ('900000000009', 4, 'y'), ('900000000008', 6, 'x');
                select setval(pg_get_serial_sequence('event', 'seq'), 9);
                insert into cursor values ('relay', '900000000001', 3),
                  ('relay-compacted', '900000000008', 6), ('new', '0', 0);
                """);
    }

    @AfterEach
    void drop() {
        now(pool.close());
        Session.run(whole, "drop database " + database + " with (force)");
    }

    @Test
    void a_restored_store_is_not_read_until_it_is_rebased_and_then_goes_on_where_it_stood() {
        try (var tail = tail("relay").start()) {
            await().until(() -> tail.horizon().isOfAnotherTime());
            write("e");
            assertThat(seen).isEmpty();
            assertThat(now(new Rebase(pool).run())).isTrue();
            await().untilAsserted(() -> assertThat(seen).containsExactly("c", "d", "e"));
            assertThat(tail.horizon().isOfAnotherTime()).isFalse();
        }
    }

    @Test
    void the_order_stays_and_what_is_new_comes_after_it() {
        now(new Rebase(pool).run());
        write("e");
        assertThat(words("event")).containsExactly("a", "b", "c", "d", "e");
        assertThat(words("compacted")).containsExactly("x", "y");
        assertThat(cursors()).containsExactly("new 0-0", "relay 1-2", "relay-compacted 1-1");
    }

    @Test
    void a_second_restore_can_be_rebased_too() {
        now(new Rebase(pool).run());
        Session.run(pool, "insert into event (xid, word) values ('900000000002', 'f')");
        assertThat(now(new Rebase(pool).run())).isTrue();
        write("g");
        assertThat(words("event")).containsExactly("a", "b", "c", "d", "f", "g");
    }

    @Test
    void a_store_of_this_time_is_left_as_it_is() {
        now(new Rebase(pool).run());
        write("e");
        assertThat(now(new Rebase(pool).run())).isFalse();
        assertThat(cursors()).contains("relay 1-2");
    }

    void write(String word) {
        Session.run(pool, "insert into event (word) values ('" + word + "')");
    }

    Tail tail(String name) {
        var itself = new Tail[1];
        itself[0] =
                new Tail(
                        pool,
                        name,
                        "event",
                        "word",
                        (connection, rows, last) ->
                                itself[0]
                                        .advance(connection, last)
                                        .invoke(() ->
                                                rows.forEach(
                                                        row -> seen.add(row.getString("word")))));
        return itself[0];
    }

    List<String> words(String table) {
        return Session.run(pool, "select word from " + table + " order by xid, seq").stream()
                .map(row -> row.getString("word"))
                .toList();
    }

    List<String> cursors() {
        return Session.run(
                        pool,
                        "select name || ' ' || xid || '-' || seq as it from cursor order by 1")
                .stream()
                .map(row -> row.getString("it"))
                .toList();
    }
}
