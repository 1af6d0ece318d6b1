package dk.naervaer.personaldata;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
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
