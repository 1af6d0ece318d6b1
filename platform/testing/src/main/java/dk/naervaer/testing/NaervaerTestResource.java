package dk.naervaer.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// Gives a Quarkus test a real PostgreSQL, a real Kafka broker, key files and, when asked with
/// `mongo=true`, a MongoDB server; started once per JVM and stopped when it ends.
public final class NaervaerTestResource implements QuarkusTestResourceLifecycleManager {

    private boolean mongo;

    @Override
    public void init(Map<String, String> arguments) {
        mongo = Boolean.parseBoolean(arguments.get("mongo"));
    }

    @Override
    public Map<String, String> start() {
        var kafka = TestBroker.startInBackground();
        var settings = new HashMap<String, String>();
        settings.put("quarkus.http.test-port", "0");
        settings.putAll(TestPostgres.settings());
        settings.putAll(TestKeysets.settings());
        if (mongo) settings.putAll(TestMongo.settings());
        settings.putAll(kafka.join());
        return settings;
    }

    @Override
    public void stop() {
        // Other class loaders of this JVM go on using the servers; they stop with the JVM.
    }
}
