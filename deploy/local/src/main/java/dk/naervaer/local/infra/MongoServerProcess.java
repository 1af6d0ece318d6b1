package dk.naervaer.local.infra;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/// The document store's own process: file in, port out.
public final class MongoServerProcess {
    private MongoServerProcess() {}

    public static void main(String[] arguments) {
        var server = new MongoServer(new H2Backend(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
    }
}
