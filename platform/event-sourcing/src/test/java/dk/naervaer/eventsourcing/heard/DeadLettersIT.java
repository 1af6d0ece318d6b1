package dk.naervaer.eventsourcing.heard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.eventsourcing.store.InstallationSecrets;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class DeadLettersIT extends Trial {

    private static final String NUMBER = "0201609995";

    @Inject InstallationSecrets secrets;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void what_nobody_can_read_is_a_dead_letter_that_only_the_installation_can_open() {
        var noJson = record(one, NUMBER + " is no JSON", "1");
        var noVersion = record(one, "{\"cpr\":\"" + NUMBER + "\"}", null);
        var noBody = record(one, null, "2");
        var noObject = record(one, "", "3");
        try (var log = new Log()) {
            hear(together(), noJson, fact(other, 1), noVersion, noBody, noObject);
            assertThat(log.lines).filteredOn(line -> line.contains("Unreadable")).hasSize(4);
            assertThat(log.lines).noneMatch(line -> line.contains(NUMBER));
        }
        assertThat(effects()).containsExactly(id(other, 1));
        assertThat(parked()).isEmpty();

        var letters = letters();
        assertThat(letters).hasSize(4);
        assertThat(letters)
                .allSatisfy(letter ->
                        assertThat(new String(letter.value(), UTF_8)).doesNotContain(NUMBER));
        assertThat(letters)
                .extracting(this::opened)
                .containsExactlyInAnyOrder(
                        NUMBER + " is no JSON", "{\"cpr\":\"" + NUMBER + "\"}", "", "");
    }

    @Test
    void a_dead_letter_says_where_it_was_met_and_what_was_wrong() {
        var met = record(one, NUMBER, "1");
        hear(alone(), met, record(one, "{", "1"));
        var letter =
                letters().stream()
                        .filter(one -> one.key().equals("appointments-0@" + met.offset()))
                        .findFirst()
                        .orElseThrow();
        assertThat(header(letter, "topic")).isEqualTo("appointments");
        assertThat(header(letter, "partition")).isEqualTo("0");
        assertThat(header(letter, "offset")).isEqualTo(String.valueOf(met.offset()));
        assertThat(header(letter, "exception"))
                .isEqualTo("com.fasterxml.jackson.core.JsonParseException");
    }

    private String opened(ConsumerRecord<String, byte[]> letter) {
        return new String(secrets.open(letter.value(), "dead-letters/" + letter.key()), UTF_8);
    }

    /// The letters of this consumer; they were acknowledged, so they are there.
    private List<ConsumerRecord<String, byte[]>> letters() {
        var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var topic =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers, "enable.auto.commit", false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    topic.partitionsFor(DeadLetters.TOPIC).stream()
                            .map(info -> new TopicPartition(DeadLetters.TOPIC, info.partition()))
                            .toList();
            topic.assign(partitions);
            topic.seekToBeginning(partitions);
            var ends = topic.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(one -> topic.position(one) < ends.getOrDefault(one, 0L)))
                for (var letter : topic.poll(Duration.ofMillis(50)))
                    if (consumer.equals(header(letter, "consumer"))) letters.add(letter);
        }
        return letters;
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
