package dk.naervaer.invitation;

import dk.naervaer.testing.TestTopics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Consent-service as it is heard to be alive: beats, until a test lets it fall silent.
public final class TestBeat implements QuarkusTestResourceLifecycleManager {

    private static final String SILENT = "naervaer.test-silence";

    private @Nullable ScheduledExecutorService ticking;
    private @Nullable TestTopics topics;

    @Override
    public Map<String, String> start() {
        topics = new TestTopics();
        ticking = Executors.newSingleThreadScheduledExecutor();
        var unused = ticking.scheduleAtFixedRate(this::beat, 0, 500, TimeUnit.MILLISECONDS);
        return Map.of();
    }

    private void beat() {
        if (topics != null && System.getProperty(SILENT) == null)
            topics.publish("beats", "consent-service", "{}", Map.of());
    }

    /// From any class loader.
    static void fallSilent() {
        System.setProperty(SILENT, "yes");
    }

    static void goOn() {
        System.clearProperty(SILENT);
    }

    @Override
    public void stop() {
        if (ticking != null) ticking.shutdownNow();
        if (topics != null) topics.close();
    }
}
