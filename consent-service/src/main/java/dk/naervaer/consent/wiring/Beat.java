package dk.naervaer.consent.wiring;

import dk.naervaer.eventsourcing.relay.Relay;
import dk.naervaer.eventsourcing.relay.Ticking;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Says every second that whatever has been decided here lies on Kafka. Whoever keeps the door
/// closes it when this falls silent: there may be a withdrawal that could not be said.
@Singleton
class Beat {

    private static final String TOPIC = "beats";
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int PATIENCE_MILLIS = 2_000;
    private static final byte[] NOTHING = {'{', '}'};

    private final Relay relay;
    private final String service;
    private final KafkaProducer<String, byte[]> producer;
    private @Nullable Cancellable ticking;

    Beat(
            Relay relay,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.relay = relay;
        this.service = service;
        this.producer =
                new KafkaProducer<>(
                        settings(servers), new StringSerializer(), new ByteArraySerializer());
    }

    /// A beat that comes late would be heard as a young one: better none than that.
    private static Map<String, Object> settings(String servers) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ProducerConfig.RETRIES_CONFIG,
                0,
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                false,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                PATIENCE_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                ProducerConfig.LINGER_MS_CONFIG,
                0);
    }

    void start(@Observes StartupEvent event) {
        ticking = Ticking.every(EVERY, "Beats", this::beat);
    }

    void stop(@Observes ShutdownEvent event) {
        if (ticking != null) ticking.cancel();
        producer.close(Duration.ZERO);
    }

    private Uni<Void> beat() {
        return relay.hasSaidAll(EVERY)
                ? Uni.createFrom()
                        .voidItem()
                        .emitOn(Infrastructure.getDefaultExecutor())
                        .invoke(this::send)
                : Uni.createFrom().voidItem();
    }

    private void send() {
        try {
            producer.send(new ProducerRecord<>(TOPIC, service, NOTHING))
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker is out of reach", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
