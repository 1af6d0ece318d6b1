package dk.naervaer.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Carries one request to the pages and their answer back.
final class Exchange {
    private static final int LARGEST_BODY = 256 * 1024;
    private static final System.Logger LOG = System.getLogger(Exchange.class.getName());
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " font-src 'self'; connect-src 'self'; form-action 'self';"
                            + " base-uri 'none'; frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "no-referrer",
                    "Cache-Control",
                    "no-cache");
    private final HttpExchange exchange;

    Exchange(HttpExchange exchange) {
        this.exchange = exchange;
    }

    void serve(Pages pages) {
        try (exchange) {
            write(answer(pages));
        } catch (IOException clientLeft) {
            LOG.log(System.Logger.Level.DEBUG, "A client left before its answer", clientLeft);
        }
    }

    private Answer answer(Pages pages) {
        try {
            return pages.answer(request());
        } catch (IOException | RuntimeException defect) {
            LOG.log(System.Logger.Level.ERROR, "A request failed", defect);
            return new Answer(500, "text/plain; charset=utf-8", "Error\n".getBytes(UTF_8));
        }
    }

    private Request request() throws IOException {
        var language = exchange.getRequestHeaders().getFirst("Accept-Language");
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                parameters(exchange.getRequestURI().getRawQuery()),
                language == null ? "" : language,
                exchange.getRequestBody().readNBytes(LARGEST_BODY));
    }

    private void write(Answer answer) throws IOException {
        HEADERS.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        var head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(
                answer.status(),
                head || answer.content().length == 0 ? -1 : answer.content().length);
        if (!head) {
            exchange.getResponseBody().write(answer.content());
        }
    }

    private static Map<String, String> parameters(@Nullable String query) {
        var parameters = new HashMap<String, String>();
        if (query != null) {
            for (var pair : query.split("&", -1)) {
                var cut = pair.indexOf('=');
                if (cut > 0) {
                    parameters.put(
                            URLDecoder.decode(pair.substring(0, cut), UTF_8),
                            URLDecoder.decode(pair.substring(cut + 1), UTF_8));
                }
            }
        }
        return parameters;
    }
}
