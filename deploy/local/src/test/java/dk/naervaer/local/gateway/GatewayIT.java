package dk.naervaer.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.local.http.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The gateway over real HTTP, as invitation-service and a browser meet it.
class GatewayIT {
    private static final String SMS =
            "{\"sender\":\"Naervaer\",\"message\":\"Hej\",\"userref\":\"r\",\"recipients\":[{\"msisdn\":4520123457}]}";
    @TempDir private Path folder = Path.of("");
    private final HttpClient client = HttpClient.newHttpClient();

    private LocalHttp gateway() throws IOException {
        return Gateway.start(0, folder, Clock.systemUTC());
    }

    private HttpResponse<String> get(LocalHttp gateway, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address(gateway, path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(LocalHttp gateway, String path, String body)
            throws Exception {
        return client.send(
                HttpRequest.newBuilder(address(gateway, path))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI address(LocalHttp gateway, String path) {
        return URI.create("http://127.0.0.1:" + gateway.port() + path);
    }

    @Test
    void an_sms_is_taken_once_and_found_by_its_number() throws Exception {
        try (var gateway = gateway()) {
            var first = post(gateway, "/rest/mtsms", SMS);
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.body()).startsWith("{\"ids\":[1000],\"usage\":");
            assertThat(post(gateway, "/rest/mtsms", SMS).body()).isEqualTo(first.body());
            var found = get(gateway, "/api/messages?to=%2B4520123457").body();
            assertThat(found).containsOnlyOnce("\"text\":\"Hej\"");
        }
    }

    @Test
    void unreadable_and_incomplete_messages_are_refused_as_json() throws Exception {
        try (var gateway = gateway()) {
            for (var body : new String[] {"<xml/>", "", "{\"sender\":\"Naervaer\"}"}) {
                var answer = post(gateway, "/rest/mtsms", body);
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.body()).startsWith("{\"code\":");
            }
        }
    }

    @Test
    void the_page_and_what_it_loads_are_served_under_a_strict_policy() throws Exception {
        try (var gateway = gateway()) {
            for (var path : new String[] {"/", "/phone.css", "/phone.js", "/icon.svg"}) {
                var answer = get(gateway, path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                        .startsWith("default-src 'none'")
                        .doesNotContain("unsafe");
            }
            assertThat(get(gateway, "/fonts/../x").statusCode()).isEqualTo(404);
        }
    }
}
