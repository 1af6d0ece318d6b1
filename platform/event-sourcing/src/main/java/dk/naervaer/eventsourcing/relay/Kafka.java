package dk.naervaer.eventsourcing.relay;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The producer of the relay: idempotent, acknowledged by all in-sync replicas.
///
/// After a failure a new one is made: the old one may be of no use any more, and whoever sends
/// again sends the whole batch. Receivers drop what they get twice.
@Singleton
public class Kafka {

    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<String, byte[]> producer;

    public Kafka(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.settings =
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        20_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000);
    }

    /// Completes when the broker has all of them; fails when it may lack one.
    public Uni<Void> send(List<ProducerRecord<String, byte[]>> records) {
        return Uni.createFrom()
                .deferred(() -> {
                    var present = producer();
                    var acknowledged =
                            records.stream()
                                    .map(fact -> send(present, fact))
                                    .toArray(CompletableFuture<?>[]::new);
                    return Uni.createFrom()
                            .completionStage(CompletableFuture.allOf(acknowledged))
                            .onFailure()
                            .invoke(() -> replace(present));
                });
    }

    private static CompletableFuture<Void> send(
            KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> fact) {
        var done = new CompletableFuture<Void>();
        try {
            var _ =
                    producer.send(
                            fact,
                            (_, failure) -> {
                                if (failure == null) done.complete(null);
                                else done.completeExceptionally(failure);
                            });
        } catch (RuntimeException refused) {
            done.completeExceptionally(refused);
        }
        return done;
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null)
            producer =
                    new KafkaProducer<>(
                            settings, new StringSerializer(), new ByteArraySerializer());
        return producer;
    }

    private synchronized void replace(KafkaProducer<String, byte[]> failed) {
        if (producer == failed) producer = null;
        // Not in the producer's own thread, which it would wait for.
        Thread.startVirtualThread(() -> failed.close(Duration.ZERO));
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) producer.close(Duration.ofSeconds(5));
    }
}
