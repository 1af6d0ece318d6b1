package dk.naervaer.consent.wiring;

import static org.awaitility.Awaitility.await;

import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// A consent-service that cannot publish is silent.
@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class BeatIT {

    private static final Duration A_WHILE = Duration.ofSeconds(3);

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject Pool pool;

    @Test
    void it_beats_while_its_relay_publishes_and_falls_silent_when_that_is_taken_from_it()
            throws Exception {
        try (var kafka = Admin.create(Map.of("bootstrap.servers", servers()))) {
            awaitBeat(kafka);
            var thief = pool.getConnection().await().indefinitely();
            try {
                takeTheRelaysPlace(thief);
                var heard = new AtomicLong();
                await().during(A_WHILE)
                        .atMost(SOON)
                        .until(() -> {
                            var now = beats(kafka);
                            return heard.getAndSet(now) == now;
                        });
            } finally {
                thief.query("select pg_advisory_unlock_all()")
                        .execute()
                        .chain(thief::close)
                        .await()
                        .indefinitely();
            }
            awaitBeat(kafka);
        }
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static void awaitBeat(Admin kafka) throws Exception {
        var before = beats(kafka);
        await().atMost(SOON).until(() -> beats(kafka) > before);
    }

    /// Ends the session that publishes and is quicker than its successor.
    private static void takeTheRelaysPlace(SqlConnection thief) {
        await().until(() -> {
            thief.query(
                            """
                            select pg_terminate_backend(pid) from pg_locks
                            where locktype = 'advisory' and pid <> pg_backend_pid()
                              and ((classid::bigint << 32) | objid::bigint)
                                = hashtextextended('relay', 0)
                            """)
                    .execute()
                    .await()
                    .indefinitely();
            return thief.query("select pg_try_advisory_lock(hashtextextended('relay', 0))")
                    .execute()
                    .await()
                    .indefinitely()
                    .iterator()
                    .next()
                    .getBoolean(0);
        });
    }

    private static long beats(Admin kafka) throws Exception {
        var topics = kafka.describeTopics(List.of("beats")).allTopicNames().get();
        var latest =
                topics.values().stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .collect(
                                Collectors.toMap(
                                        one -> new TopicPartition("beats", one.partition()),
                                        _ -> OffsetSpec.latest()));
        return kafka.listOffsets(latest).all().get().values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }
}
