package dk.naervaer.eventsourcing.heard;

import static org.awaitility.Awaitility.await;

import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = NaervaerTestResource.class, scope = TestResourceScope.GLOBAL)
class EarIT {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject Pool pool;

    @Test
    void what_was_parked_before_a_restart_is_tried_again_without_a_new_fact() {
        var stream = "visit/" + UUID.randomUUID();
        pool.preparedQuery(
                        """
                        insert into parked (consumer, stream_id, version, record, reason)
                        values ('late-ears', $1, 1, $2::text::jsonb, 'KeyMissing')
                        """)
                .execute(
                        Tuple.of(
                                stream,
                                """
                                {"type": "visit-planned.v1", "data": {}, "position": "1-1",
                                 "at": "2027-01-14T09:00:00Z",
                                 "metadata": {"actor": "test", "source": "/test"}}
                                """))
                .await()
                .atMost(PATIENCE);
        await().atMost(PATIENCE)
                .until(() -> count("effect where event like $1", stream + "/%") == 1);
        await().atMost(PATIENCE).until(() -> count("parked where stream_id = $1", stream) == 0);
    }

    private long count(String what, String value) {
        return pool.preparedQuery("select count(*) from " + what)
                .execute(Tuple.of(value))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
