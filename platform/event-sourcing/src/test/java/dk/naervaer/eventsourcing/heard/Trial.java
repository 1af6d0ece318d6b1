package dk.naervaer.eventsourcing.heard;

import static dk.naervaer.eventsourcing.visit.Session.now;
import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.visit.Session;
import dk.naervaer.eventsourcing.visit.VisitEars;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A consumer of its own for each test, with two streams to hear and an effect that may refuse.
abstract class Trial {

    /// Hears under a name, as a bean would.
    record Listener(String consumer, boolean together, Effect effect) implements Ear {

        @Override
        public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
            return effect.apply(tx, event);
        }
    }

    private static final AtomicInteger OFFSETS = new AtomicInteger();

    @Inject Pool pool;
    @Inject Inbox inbox;

    final String consumer = "consumer-" + UUID.randomUUID();
    final String one = UUID.randomUUID().toString();
    final String other = UUID.randomUUID().toString();
    final AtomicInteger refusals = new AtomicInteger();
    final AtomicInteger attempts = new AtomicInteger();
    Predicate<HeardEvent> refused = _ -> false;
    RuntimeException refusal = new IllegalStateException("not yet");

    Ear alone() {
        return alone(this::effect);
    }

    Ear alone(Effect effect) {
        return new Listener(consumer, false, effect);
    }

    Ear together() {
        return new Listener(consumer, true, this::effect);
    }

    void hear(String key, long version) {
        now(hearing(fact(key, version)));
    }

    Uni<Void> hearing(ConsumerRecord<String, byte[]> fact) {
        return inbox.hear(alone(), List.of(fact));
    }

    @SafeVarargs
    final void hear(Ear ear, ConsumerRecord<String, byte[]>... facts) {
        now(inbox.hear(ear, Arrays.asList(facts)));
    }

    void retry(String key) {
        now(inbox.drain(alone(), new StreamId("visit", key)));
    }

    Uni<Void> effect(SqlConnection tx, HeardEvent event) {
        attempts.incrementAndGet();
        var now = VisitEars.writeDown(tx, consumer, event);
        return refused.test(event) && refusals.getAndDecrement() > 0
                ? now.onItem().failWith(() -> refusal)
                : now;
    }

    void refuse(Predicate<HeardEvent> which, int times) {
        refused = which;
        refusals.set(times);
    }

    void refuse(String key, long version) {
        refuse(event -> event.stream().id().equals(key) && event.version() == version, 1000);
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

    private static void header(ConsumerRecord<String, byte[]> fact, String name, String value) {
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
            lines.add(
                    "%s %s %s %s"
                            .formatted(
                                    line.getLevel(),
                                    line.getMessage(),
                                    Arrays.toString(line.getParameters()),
                                    line.getThrown()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            Logger.getLogger("dk.naervaer").removeHandler(this);
        }
    }
}
