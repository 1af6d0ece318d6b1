package dk.naervaer.eventsourcing.heard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.eventsourcing.visit.Session;
import dk.naervaer.eventsourcing.visit.VisitEars;
import dk.naervaer.testing.NaervaerTestResource;
import dk.naervaer.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class OffsetsIT {

    static final String TOPIC = "appointments";

    @Inject Pool pool;
    @Inject VisitEars ears;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @AfterEach
    void listen() {
        ears.hold(CompletableFuture.completedFuture(null));
    }

    @Test
    void an_offset_is_committed_after_the_effect_and_not_before() {
        var key = UUID.randomUUID().toString();
        var held = new CompletableFuture<Void>();
        ears.hold(held);
        try (var topics = new TestTopics();
                var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            for (long version = 1; version <= 200; version++)
                topics.publish(TOPIC, "dk.naervaer.visit.noted.v1", key, version, "{}");
            var last = topics.await(TOPIC, key, 200).getLast();
            var partition = new TopicPartition(TOPIC, last.partition());
            await().until(() -> ears.isHeld());
            await().during(Duration.ofSeconds(1))
                    .until(() -> committed(admin, partition) <= last.offset());
            assertThat(effects(key)).isZero();

            held.complete(null);
            await().until(() -> committed(admin, partition) > last.offset());
            assertThat(effects(key)).isEqualTo(200);
        }
    }

    static long committed(Admin admin, TopicPartition partition) throws Exception {
        try {
            var offsets =
                    admin.listConsumerGroupOffsets(TopicGroups.of("visits", TOPIC))
                            .partitionsToOffsetAndMetadata()
                            .get();
            var offset = offsets.get(partition);
            return offset == null ? 0 : offset.offset();
        } catch (ExecutionException notYet) {
            return 0;
        }
    }

    long effects(String key) {
        return Session.run(
                        pool,
                        "select count(*) from effect where consumer = '%s' and event like 'visit/%s/%%'"
                                .formatted(VisitEars.CONSUMER, key))
                .getFirst()
                .getLong(0);
    }
}
