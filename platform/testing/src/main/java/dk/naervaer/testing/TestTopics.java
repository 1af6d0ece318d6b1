package dk.naervaer.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Speaks and listens on the topics in place of the other services.
public final class TestTopics implements AutoCloseable {

    private static final String HOUSE = "dk.naervaer.";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String servers = TestBroker.servers();
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", servers, "acks", "all"),
                    new StringSerializer(),
                    new ByteArraySerializer());

    /// Publishes the approved example of an event on the topic of its aggregate.
    ///
    /// @param name the stored type name, such as `appointment-booked.v1`
    public void publishExample(String topic, String name, String key, long version) {
        var twoWords = name.startsWith("person-key-");
        var aggregate = twoWords ? "person-key" : name.substring(0, name.indexOf('-'));
        var published = HOUSE + aggregate + "." + name.substring(aggregate.length() + 1);
        publish(topic, published, key, version, ApprovedJson.of(name).text());
    }

    /// Publishes one fact in the form of the relay: CloudEvents 1.0, binary mode.
    public void publish(
            String topic, String type, String key, long version, @Nullable String json) {
        var aggregate = type.substring(HOUSE.length(), type.indexOf('.', HOUSE.length()));
        var headers = new HashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", "%s/%s/%d".formatted(aggregate, key, version));
        headers.put("ce_source", "/test");
        headers.put("ce_type", type);
        headers.put("ce_subject", key);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_streamversion", String.valueOf(version));
        headers.put("ce_position", version + "-" + version);
        headers.put("ce_actor", "test");
        headers.put("content-type", "application/json");
        publish(topic, key, json, headers);
    }

    /// Publishes anything, so also what no service of ours would write.
    public void publish(
            String topic, String key, @Nullable String value, Map<String, String> headers) {
        byte[] bytes = value == null ? null : value.getBytes(UTF_8);
        var fact = new ProducerRecord<String, byte[]>(topic, key, bytes);
        headers.forEach((name, text) -> fact.headers().add(name, text.getBytes(UTF_8)));
        try {
            producer.send(fact).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot publish on " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Reads a topic from its beginning until the records satisfy the condition; each partition in
    /// its order.
    ///
    /// @return all that was read by then
    public List<Published> await(String topic, Predicate<List<Published>> enough) {
        var read = new ArrayList<Published>();
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var consumer = fromTheBeginning(topic)) {
            while (!enough.test(read)) {
                if (System.nanoTime() > end)
                    throw new AssertionError(
                            "After %s %s holds only %s".formatted(PATIENCE, topic, summary(read)));
                for (var fact : consumer.poll(Duration.ofMillis(50))) read.add(published(fact));
            }
        }
        return List.copyOf(read);
    }

    /// Waits until the topic holds at least that many records of the key and returns them in order.
    public List<Published> await(String topic, String key, int count) {
        return ofKey(await(topic, all -> ofKey(all, key).size() >= count), key);
    }

    private static List<Published> ofKey(List<Published> all, String key) {
        return all.stream().filter(fact -> key.equals(fact.key())).toList();
    }

    private KafkaConsumer<String, byte[]> fromTheBeginning(String topic) {
        var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers, "enable.auto.commit", false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static Published published(ConsumerRecord<String, byte[]> fact) {
        var headers = new HashMap<String, String>();
        for (var header : fact.headers()) headers.put(header.key(), text(header.value()));
        var value = fact.value() == null ? null : text(fact.value());
        return new Published(
                fact.topic(), fact.partition(), fact.offset(), fact.key(), value, headers);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static List<String> summary(List<Published> read) {
        return read.stream()
                .map(fact -> fact.headers().getOrDefault("ce_type", "?") + " of " + fact.key())
                .toList();
    }

    @Override
    public void close() {
        producer.close();
    }
}
