package dk.naervaer.personaldata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/// What the tests of this module share.
final class Trial {

    static <T> T now(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(30));
    }

    /// A number of nobody: it has letters.
    static String number() {
        return "test-" + UUID.randomUUID();
    }

    static int keys(Pool pool, PersonId person) {
        return count(pool, "person_key where person_id = $1", person.value());
    }

    static int count(Pool pool, String what, Object value) {
        return now(pool.preparedQuery("select count(*)::int from " + what).execute(Tuple.of(value)))
                .iterator()
                .next()
                .getInteger(0);
    }

    static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    static String servers() {
        return setting("kafka.bootstrap.servers");
    }

    /// The keys of a topic's records.
    static Set<String> keysOn(String topic) {
        var keys = new HashSet<String>();
        for (var facts : everything(topic)) facts.forEach(fact -> keys.add(fact.key()));
        return keys;
    }

    /// Keys, headers and values of a topic's records, each byte a character.
    static String text(String topic) {
        var all = new StringBuilder();
        for (var facts : everything(topic))
            facts.forEach(fact -> {
                all.append(fact.key());
                for (var header : fact.headers())
                    all.append(header.key()).append(new String(header.value(), ISO_8859_1));
                if (fact.value() != null) all.append(new String(fact.value(), ISO_8859_1));
            });
        return all.toString();
    }

    /// All that a topic holds by now, as one who starts with it reads it.
    static List<ConsumerRecords<String, byte[]>> everything(String topic) {
        var all = new ArrayList<ConsumerRecords<String, byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", servers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(one -> new TopicPartition(topic, one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L)))
                all.add(consumer.poll(Duration.ofMillis(100)));
        }
        return all;
    }

    private Trial() {}
}
