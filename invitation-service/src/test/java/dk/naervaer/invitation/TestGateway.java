package dk.naervaer.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A message provider at the other end of real HTTP: keeps what it is handed. It refuses numbers
/// that end in 400, breaks at 500, and hangs up on 999.
public final class TestGateway implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "naervaer.test-gateway";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger(1_000_000);
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(address, 0);
            server.createContext("/rest", this::take);
            server.createContext("/taken", this::show);
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        System.setProperty(PORT, url);
        return Map.of("naervaer.gateway-url", url, "naervaer.gateway-patience", "PT2S");
    }

    private void take(HttpExchange exchange) throws IOException {
        var message = JSON.readTree(exchange.getRequestBody());
        taken.add(message);
        var to = message.path("recipients").path(0).path("msisdn").asText();
        if (to.endsWith("999")) {
            exchange.close();
        } else if (to.endsWith("400") || to.endsWith("500")) {
            answer(exchange, Integer.parseInt(to.substring(to.length() - 3)), "{}");
        } else {
            answer(exchange, 200, "{\"ids\":[%d]}".formatted(ids.incrementAndGet()));
        }
    }

    private void show(HttpExchange exchange) throws IOException {
        answer(exchange, 200, JSON.writeValueAsString(taken));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /// What was handed over for that number, oldest first; from any class loader.
    static List<String> textsTo(String msisdn) {
        try (var in = URI.create(System.getProperty(PORT) + "/taken").toURL().openStream()) {
            return JSON.readTree(in)
                    .valueStream()
                    .filter(m ->
                            m.path("recipients").path(0).path("msisdn").asText().equals(msisdn))
                    .map(m -> m.path("message").asText())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) server.stop(0);
    }
}
