package dk.naervaer.consent.heard;

import static org.awaitility.Awaitility.await;

import dk.naervaer.testing.ApprovedJson;
import dk.naervaer.testing.TestTopics;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Plays booking where it tells for which units an EPJ speaks.
@Singleton
public class SpeakingEpjs {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Pool pool;
    private final TestTopics topics = new TestTopics();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    SpeakingEpjs(Pool pool) {
        this.pool = pool;
    }

    /// As booking writes it today; returns when it is heard.
    public void speaksFor(String client, String unit) {
        topics.publish(
                "epjs",
                "dk.naervaer.epj.described.v2",
                client,
                versions.merge(client, 1L, Long::sum),
                ApprovedJson.of("epj-described.v2")
                        .text()
                        .replace("epj-demo", client)
                        .replace("herlev-gentofte", unit));
        await("the EPJ " + client).atMost(PATIENCE).until(() -> isHeard(client, unit));
    }

    private boolean isHeard(String client, String unit) {
        return pool.preparedQuery("select from heard_epj where client = $1 and units = array[$2]")
                        .execute(Tuple.of(client, unit))
                        .await()
                        .atMost(PATIENCE)
                        .size()
                == 1;
    }
}
