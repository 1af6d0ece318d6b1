package dk.naervaer.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A program that calls the suite's interfaces in somebody's name.
final class Caller {

    /// What came back; the body is null when there was none or it was not JSON.
    record Answer(int status, JsonNode body, java.net.http.HttpHeaders headers) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final Home home;
    private final @Nullable String token;

    private Caller(Home home, @Nullable String token) {
        this.home = home;
        this.token = token;
    }

    static Caller nobody(Home home) {
        return new Caller(home, null);
    }

    static Caller epj(Home home) {
        return new Caller(
                home,
                token(
                        home,
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "epj-demo",
                                "client_secret", "epj-demo")));
    }

    static Caller user(Home home, String name) {
        return new Caller(
                home,
                token(
                        home,
                        Map.of(
                                "grant_type", "password",
                                "client_id", "naervaer-cli",
                                "username", name,
                                "password", "test")));
    }

    private static String token(Home home, Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        var address = home.url(Place.KEYCLOAK) + "/realms/naervaer/protocol/openid-connect/token";
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body));
        var answer = send(request);
        if (answer.status() != 200) throw new IllegalStateException("No token: " + answer.status());
        return answer.body().path("access_token").asText();
    }

    /// Sends what the EPJ sends: a conditional update by the identifier that stands in the
    /// resource.
    Answer put(JsonNode appointment) {
        var identifier = appointment.path("identifier").get(0);
        var query =
                URLEncoder.encode(
                        identifier.path("system").asText()
                                + "|"
                                + identifier.path("value").asText(),
                        UTF_8);
        return send(
                to(Place.BOOKING, "/fhir/r4/Appointment?identifier=" + query)
                        .header("Content-Type", "application/fhir+json")
                        .PUT(BodyPublishers.ofString(appointment.toString())));
    }

    Answer get(Place place, String path) {
        return send(to(place, path).GET());
    }

    Answer post(Place place, String path, String json) {
        return send(
                to(place, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder to(Place place, String path) {
        var request = HttpRequest.newBuilder(URI.create(home.url(place) + path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            var isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
            var body = isJson ? JSON.readTree(answer.body()) : JSON.nullNode();
            return new Answer(answer.statusCode(), body, answer.headers());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }
}
