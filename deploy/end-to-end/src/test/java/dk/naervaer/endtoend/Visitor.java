package dk.naervaer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.local.settings.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// A relative's browser without a screen: a link, a session cookie, and what the page's script
/// posts.
final class Visitor {

    private final Home home;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Visitor(Home home) {
        this.home = home;
    }

    HttpResponse<String> open(String token) {
        return post("open", "{\"token\":\"%s\"}".formatted(token));
    }

    HttpResponse<String> answer(String answer) {
        return post("answer", "{\"answer\":\"%s\"}".formatted(answer));
    }

    HttpResponse<String> enter() {
        return post("enter", "{}");
    }

    JsonNode state() {
        var request = HttpRequest.newBuilder(link("state")).GET().build();
        return read(send(request).body());
    }

    HttpResponse<String> post(String action, String json) {
        return send(
                HttpRequest.newBuilder(link(action))
                        .header("Content-Type", "application/json")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(json))
                        .build());
    }

    private URI link(String action) {
        return URI.create(home.url(Place.INVITATION) + "/api/links/" + action);
    }

    static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }
}
