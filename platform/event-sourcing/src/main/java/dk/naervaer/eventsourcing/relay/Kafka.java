package dk.naervaer.eventsourcing.relay;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The producer of the relay: idempotent, acknowledged by all in-sync replicas.
@Singleton
public class Kafka {

    private final KafkaProducer<String, byte[]> producer;

    Kafka(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        Map<String, Object> settings =
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
        this.producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /// Completes when the broker has all of them; fails when it may lack one.
    public Uni<Void> send(List<ProducerRecord<String, byte[]>> records) {
        var acknowledged = records.stream().map(this::send).toArray(CompletableFuture<?>[]::new);
        return Uni.createFrom().completionStage(CompletableFuture.allOf(acknowledged));
    }

    private CompletableFuture<Void> send(ProducerRecord<String, byte[]> fact) {
        var done = new CompletableFuture<Void>();
        var unused =
                producer.send(
                        fact,
                        (_, failure) -> {
                            if (failure == null) done.complete(null);
                            else done.completeExceptionally(failure);
                        });
        return done;
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
