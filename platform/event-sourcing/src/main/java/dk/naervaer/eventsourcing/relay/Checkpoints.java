package dk.naervaer.eventsourcing.relay;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.store.Cause;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends the newest link of the chain away every minute, to a topic that the owner of the store
/// cannot edit: who then cuts the store off and writes on differently is found out.
@Singleton
public class Checkpoints {

    static final String TOPIC = "checkpoints";

    private static final Logger LOG = Logger.getLogger(Checkpoints.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// What stands on the topic; bytes in hexadecimal.
    record Checkpoint(long upto, String hash, String signature) {}

    private final Pool pool;
    private final Chain chain;
    private final Kafka kafka;
    private final ObjectMapper json;
    private final String service;
    private final String servers;
    private volatile long newest;
    private @Nullable Cancellable ticking;

    public Checkpoints(
            Pool pool,
            Chain chain,
            Kafka kafka,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.pool = pool;
        this.chain = chain;
        this.kafka = kafka;
        this.json = json;
        this.service = service;
        this.servers = servers;
    }

    void start(@Observes StartupEvent event) {
        ticking = Ticking.every(EVERY, "Checkpoints", this::send);
    }

    void stop(@Observes ShutdownEvent event) {
        if (ticking != null) ticking.cancel();
    }

    Uni<Void> send() {
        return chain.newest(pool)
                .flatMap(link ->
                        link.isEmpty() || link.get().upto() <= newest
                                ? Uni.createFrom().voidItem()
                                : kafka.send(List.of(form(link.get())))
                                        .invoke(() -> newest = link.get().upto()));
    }

    private ProducerRecord<String, byte[]> form(Chain.Link link) {
        try {
            var said = new Checkpoint(link.upto(), link.hash(), link.signature());
            return new ProducerRecord<>(TOPIC, service, json.writeValueAsBytes(said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// This service's checkpoints: the hash of the chain by the count of facts. What is not signed
    /// by this installation is none.
    Uni<Map<Long, String>> sent() {
        return Uni.createFrom()
                .item(this::read)
                .runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }

    private Map<Long, String> read() {
        var found = new HashMap<Long, String>();
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(TOPIC, PATIENCE).stream()
                            .map(each -> new TopicPartition(TOPIC, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions, PATIENCE);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue()))
                for (var each : consumer.poll(Duration.ofMillis(200))) keep(each, found);
        }
        return found;
    }

    private void keep(ConsumerRecord<String, byte[]> each, Map<Long, String> found) {
        if (!service.equals(each.key())) return;
        try {
            var said = json.readValue(each.value(), Checkpoint.class);
            if (chain.isSigned(said.hash(), said.signature())) found.put(said.upto(), said.hash());
        } catch (IOException e) {
            LOG.warnf("No checkpoint at offset %d: %s", each.offset(), Cause.of(e));
        }
    }
}
