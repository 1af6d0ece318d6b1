package dk.naervaer.local.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server on the loopback address whose every answer carries the same strict headers.
public final class LocalHttp implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    private LocalHttp(HttpServer server) {
        this.server = server;
    }

    /// Port 0 takes any free one.
    public static LocalHttp start(int port, Pages pages) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var http = new LocalHttp(HttpServer.create(address, 0));
            http.server.setExecutor(http.workers);
            http.server.createContext("/", exchange -> new Exchange(exchange).serve(pages));
            http.server.start();
            return http;
        } catch (IOException taken) {
            throw new UncheckedIOException("Port " + port + " cannot be listened on", taken);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
