package dk.naervaer.testing;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Map;

/// A server that speaks MongoDB's wire protocol and forgets everything when the JVM ends.
final class TestMongo {

    static Map<String, String> settings() {
        return Map.of(
                "quarkus.mongodb.connection-string", OncePerJvm.start("mongo", TestMongo::start));
    }

    private static String start() {
        var server = new MongoServer(new MemoryBackend());
        var address = server.bind();
        OncePerJvm.whenTheJvmEnds(server::shutdownNow);
        return "mongodb://127.0.0.1:" + address.getPort();
    }

    private TestMongo() {}
}
