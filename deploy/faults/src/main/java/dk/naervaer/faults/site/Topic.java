package dk.naervaer.faults.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a whole topic as it lies there, in the order of each partition.
public final class Topic {

    /// Stands on records that the harness wrote itself.
    public static final String INJECTED = "naervaer-injected";

    private Topic() {}

    public static List<ConsumerRecord<String, byte[]>> read(String servers, String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "default.api.timeout.ms", 10_000);
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(one -> new TopicPartition(topic, one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream()
                    .anyMatch(one -> consumer.position(one.getKey()) < one.getValue()))
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            return all;
        }
    }
}
