package dk.naervaer.consent.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Compares the collected log with what every service has published of its own chain. The log's own
/// chain shows that nobody has changed it since; this, that it was right when it was written.
@Singleton
public class Comparison {

    private static final String TOPIC = "access";
    private static final String LOOKED = "access-looked.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int NAMED = 100;

    // What the ear has not reached yet is not missing.
    private static final String KEPT =
            """
            select asked.id, l.fact::text as fact
            from unnest($1::text[], $2::text[], $3::bigint[]) as asked (id, stream, version)
            left join access_look l on l.id = asked.id
            where l.id is not null or exists (
              select from heard h where h.consumer = $4 and h.stream_id = asked.stream
                and h.version >= asked.version)
            """;

    /// How a comparison ended.
    ///
    /// @param looks how many published looks stand in the log as they were published
    /// @param missing ids of those that do not stand there, a hundred at most
    /// @param altered ids of those that stand there otherwise, a hundred at most
    public record Compared(long looks, List<String> missing, List<String> altered) {

        public boolean same() {
            return missing.isEmpty() && altered.isEmpty();
        }
    }

    /// What is found while the topic is read.
    private static final class Tally {

        private final List<String> missing = new ArrayList<>();
        private final List<String> altered = new ArrayList<>();
        private long same;

        private static void name(List<String> all, String id) {
            if (all.size() < NAMED) all.add(id);
        }
    }

    private final Pool pool;
    private final ObjectMapper json;
    private final String servers;

    Comparison(
            Pool pool,
            ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.pool = pool;
        this.json = json;
        this.servers = servers;
    }

    /// Reads the topic from its beginning as far as it goes now.
    public Uni<Compared> compare() {
        return Uni.createFrom()
                .item(this::read)
                .runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }

    private Compared read() {
        var tally = new Tally();
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(TOPIC, PATIENCE).stream()
                            .map(one -> new TopicPartition(TOPIC, one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions, PATIENCE);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue()))
                compare(consumer.poll(POLL), tally);
        }
        return new Compared(tally.same, List.copyOf(tally.missing), List.copyOf(tally.altered));
    }

    private void compare(Iterable<ConsumerRecord<String, byte[]>> records, Tally tally) {
        var told = new HashMap<String, HeardEvent>();
        for (var one : records) {
            var event = event(one);
            if (event != null && event.type().equals(LOOKED)) told.put(event.id(), event);
        }
        if (told.isEmpty()) return;
        kept(told).forEach((id, fact) -> judge(told.get(id), id, fact, tally));
    }

    private void judge(@Nullable HeardEvent told, String id, @Nullable String kept, Tally tally) {
        if (told == null) return;
        if (kept == null) Tally.name(tally.missing, id);
        else if (read(kept).equals(read(HeardLooks.fact(told, json)))) tally.same++;
        else Tally.name(tally.altered, id);
    }

    private Map<String, @Nullable String> kept(Map<String, HeardEvent> told) {
        var events = List.copyOf(told.values());
        var rows =
                pool.preparedQuery(KEPT)
                        .execute(
                                Tuple.of(
                                        texts(events, HeardEvent::id),
                                        texts(events, one -> one.stream().toString()),
                                        events.stream()
                                                .map(HeardEvent::version)
                                                .toArray(Long[]::new),
                                        HeardLooks.CONSUMER))
                        .await()
                        .atMost(PATIENCE);
        var found = new HashMap<String, @Nullable String>();
        for (var row : rows) found.put(row.getString("id"), row.getString("fact"));
        return found;
    }

    private static String[] texts(List<HeardEvent> all, Function<HeardEvent, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    /// What nobody can read went to the dead letters.
    private @Nullable HeardEvent event(ConsumerRecord<String, byte[]> fact) {
        try {
            return HeardEvent.read(fact, json);
        } catch (IOException | RuntimeException _) {
            return null;
        }
    }

    private JsonNode read(String fact) {
        try {
            return json.readTree(fact);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
