package dk.naervaer.eventsourcing.heard;

import static dk.naervaer.eventsourcing.visit.Session.now;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.eventsourcing.visit.Session;
import dk.naervaer.eventsourcing.visit.VisitEars;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class InboxIT {

    @Inject Pool pool;
    @Inject Inbox inbox;

    final String consumer = "consumer-" + UUID.randomUUID();
    final String one = UUID.randomUUID().toString();
    final String other = UUID.randomUUID().toString();
    final AtomicInteger refusals = new AtomicInteger();
    Predicate<HeardEvent> refused = _ -> false;
    RuntimeException refusal = new IllegalStateException("not yet");

    @Test
    void a_fact_has_its_effect_and_is_remembered() {
        hear(one, 1);
        assertThat(effects()).containsExactly(id(one, 1));
        assertThat(heard(one)).isEqualTo(1);
    }

    @Test
    void a_repeat_is_dropped() {
        hear(one, 1);
        hear(one, 2);
        hear(one, 1);
        hear(one, 2);
        assertThat(effects()).containsExactly(id(one, 1), id(one, 2));
    }

    @Test
    void the_same_fact_heard_twice_at_once_has_one_effect() {
        var both = IntStream.range(0, 8).mapToObj(_ -> hearing(fact(one, 1))).toList();
        now(Uni.join().all(both).andFailFast());
        assertThat(effects()).containsExactly(id(one, 1));
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_later_fact_heard_twice_at_once_has_one_effect() {
        hear(one, 1);
        var both = IntStream.range(0, 8).mapToObj(_ -> hearing(fact(one, 2))).toList();
        now(Uni.join().all(both).andFailFast());
        assertThat(effects()).containsExactly(id(one, 1), id(one, 2));
        assertThat(parked()).isEmpty();
    }

    @Test
    void an_effect_begins_before_its_transaction_has_a_place_in_the_order() {
        hear(one, 1);
        var assigned = new CopyOnWriteArrayList<Boolean>();
        Effect looking =
                (tx, _) ->
                        tx.query("select pg_current_xact_id_if_assigned() is not null")
                                .execute()
                                .invoke(rows -> assigned.add(rows.iterator().next().getBoolean(0)))
                                .replaceWithVoid();
        now(inbox.hear(consumer + "-looking", fact(one, 1), looking));
        now(inbox.hear(consumer + "-looking", fact(one, 2), looking));
        assertThat(assigned).containsExactly(false, false);
    }

    @Test
    void a_gap_waits_and_is_then_drained_in_order() {
        hear(one, 3);
        hear(one, 2);
        hear(other, 1);
        assertThat(effects()).containsExactly(id(other, 1));
        assertThat(parked()).containsExactly("2 GAP", "3 GAP");
        hear(one, 1);
        assertThat(effects()).containsExactly(id(other, 1), id(one, 1), id(one, 2), id(one, 3));
        assertThat(parked()).isEmpty();
    }

    @Test
    void what_cannot_be_handled_is_parked_and_only_its_stream_waits() {
        refuse(event -> event.stream().id().equals(one) && event.version() == 2, 1000);
        hear(one, 1);
        hear(one, 2);
        hear(one, 3);
        hear(other, 1);
        hear(other, 2);
        assertThat(effects()).containsExactly(id(one, 1), id(other, 1), id(other, 2));
        assertThat(parked()).containsExactly("2 IllegalStateException", "3 GAP");
        assertThat(heard(one)).isEqualTo(1);
    }

    @Test
    void what_was_parked_is_tried_again_until_it_works_and_the_queue_follows() {
        refuse(event -> event.version() == 2, 2);
        hear(one, 1);
        hear(one, 2);
        hear(one, 3);
        await().untilAsserted(() -> assertThat(heard(one)).isEqualTo(3));
        assertThat(effects()).containsExactly(id(one, 1), id(one, 2), id(one, 3));
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_parked_fact_that_is_delivered_again_and_handled_leaves_the_parking() {
        refuse(event -> event.version() == 1, 1);
        hear(one, 1);
        hear(one, 1);
        assertThat(effects()).containsExactly(id(one, 1));
        assertThat(parked()).isEmpty();
    }

    @Test
    void half_an_effect_is_no_effect() {
        Effect half =
                (tx, event) ->
                        VisitEars.writeDown(tx, consumer, event)
                                .onItem()
                                .failWith(() -> new IllegalStateException("half way"));
        now(inbox.hear(consumer, fact(one, 1), half));
        assertThat(effects()).isEmpty();
        assertThat(heard(one)).isZero();
        assertThat(parked()).containsExactly("1 IllegalStateException");
    }

    @Test
    void a_fault_of_the_surroundings_is_waited_out_and_nothing_is_parked() {
        refusal = new java.io.UncheckedIOException(new IOException("the network is away"));
        refuse(_ -> true, 3);
        hear(one, 1);
        assertThat(refusals).hasValueLessThanOrEqualTo(0);
        assertThat(effects()).containsExactly(id(one, 1));
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_session_that_is_killed_in_the_middle_is_waited_out() {
        var first = new AtomicInteger(1);
        Effect killed =
                (tx, event) ->
                        VisitEars.writeDown(tx, consumer, event)
                                .chain(() -> first.getAndDecrement() > 0 ? suicide(tx) : nothing());
        now(inbox.hear(consumer, fact(one, 1), killed));
        assertThat(effects()).containsExactly(id(one, 1));
        assertThat(parked()).isEmpty();
    }

    @Test
    void what_nobody_can_read_is_kept_for_a_human_and_its_words_reach_no_log() {
        try (var log = new Log()) {
            now(hearing(record(one, "0201609995 is no JSON", "1")));
            now(hearing(record(one, "{\"cpr\":\"0201609995\"}", null)));
            now(hearing(record(one, null, "2")));
            assertThat(log.lines).hasSize(3).noneMatch(line -> line.contains("0201609995"));
        }
        hear(other, 1);
        assertThat(effects()).containsExactly(id(other, 1));
        assertThat(parked()).hasSize(3).allMatch(slip -> slip.endsWith("UNDECODABLE"));
    }

    @Test
    void consumers_hear_each_for_themselves() {
        hear(one, 1);
        var second = consumer + "-second";
        now(inbox.hear(second, fact(one, 1), (tx, e) -> VisitEars.writeDown(tx, second, e)));
        assertThat(effects()).containsExactly(id(one, 1));
        assertThat(column("event", "effect where consumer = '%s'".formatted(second)))
                .containsExactly(id(one, 1));
    }

    void hear(String key, long version) {
        now(hearing(fact(key, version)));
    }

    Uni<Void> hearing(ConsumerRecord<String, byte[]> fact) {
        return inbox.hear(consumer, fact, this::effect);
    }

    Uni<Void> effect(SqlConnection tx, HeardEvent event) {
        var now = VisitEars.writeDown(tx, consumer, event);
        return refused.test(event) && refusals.getAndDecrement() > 0
                ? now.onItem().failWith(() -> refusal)
                : now;
    }

    void refuse(Predicate<HeardEvent> which, int times) {
        refused = which;
        refusals.set(times);
    }

    static Uni<Void> suicide(SqlConnection tx) {
        return tx.query("select pg_terminate_backend(pg_backend_pid())")
                .execute()
                .replaceWithVoid();
    }

    static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    static ConsumerRecord<String, byte[]> fact(String key, long version) {
        return record(key, "{\"number\":7}", String.valueOf(version));
    }

    static final AtomicInteger OFFSETS = new AtomicInteger();

    static ConsumerRecord<String, byte[]> record(
            String key, @Nullable String body, @Nullable String version) {
        byte[] bytes = body == null ? null : body.getBytes(UTF_8);
        var fact = new ConsumerRecord<>("appointments", 0, OFFSETS.getAndIncrement(), key, bytes);
        header(fact, "ce_type", "dk.naervaer.visit.noted.v1");
        header(fact, "ce_time", "2027-01-14T12:00:00Z");
        header(fact, "ce_source", "/test");
        header(fact, "ce_actor", "test");
        header(fact, "ce_position", "1-1");
        if (version != null) header(fact, "ce_streamversion", version);
        return fact;
    }

    static void header(ConsumerRecord<String, byte[]> fact, String name, String value) {
        fact.headers().add(name, value.getBytes(UTF_8));
    }

    static String id(String key, long version) {
        return "visit/" + key + "/" + version;
    }

    List<String> effects() {
        return column("event", "effect where consumer = '%s' order by n".formatted(consumer));
    }

    List<String> parked() {
        return column(
                "version || ' ' || reason",
                "parked where consumer = '%s' order by stream_id, version".formatted(consumer));
    }

    long heard(String key) {
        var from =
                "heard where consumer = '%s' and stream_id = 'visit/%s'".formatted(consumer, key);
        return column("version::text", from).stream().mapToLong(Long::parseLong).sum();
    }

    List<String> column(String what, String from) {
        return Session.run(pool, "select %s as it from %s".formatted(what, from)).stream()
                .map(row -> row.getString("it"))
                .toList();
    }

    /// Listens to what the library logs.
    static final class Log extends Handler implements AutoCloseable {

        final List<String> lines = new CopyOnWriteArrayList<>();

        Log() {
            Logger.getLogger("dk.naervaer").addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            Logger.getLogger("dk.naervaer").removeHandler(this);
        }
    }
}
