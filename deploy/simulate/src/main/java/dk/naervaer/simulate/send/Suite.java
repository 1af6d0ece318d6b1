package dk.naervaer.simulate.send;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The suite's HTTP, with a token that is renewed in time.
public final class Suite {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long RENEWED_AFTER = Duration.ofMinutes(2).toNanos();
    private static final String CREDENTIALS =
            "grant_type=client_credentials&client_id=epj-demo&client_secret=epj-demo";

    private record Token(String text, long since) {}

    private final Ports ports;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private Token token;

    public Suite(Ports ports) throws IOException, InterruptedException {
        this.ports = ports;
        this.token = fetch();
    }

    HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return send(to(path, type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> put(String path, String type, String body)
            throws IOException, InterruptedException {
        return send(to(path, type).PUT(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path, "application/fhir+json").GET());
    }

    private HttpRequest.Builder to(String path, String type) {
        return HttpRequest.newBuilder(URI.create(ports.url(Place.BOOKING) + path))
                .timeout(PATIENCE)
                .header("Content-Type", type);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        request.header("Authorization", "Bearer " + token());
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (System.nanoTime() - token.since() > RENEWED_AFTER) token = fetch();
        return token.text();
    }

    private Token fetch() throws IOException, InterruptedException {
        var address = ports.url(Place.KEYCLOAK) + "/realms/naervaer/protocol/openid-connect/token";
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(CREDENTIALS))
                        .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200)
            throw new IOException("The identity provider answers " + answer.statusCode());
        return new Token(
                new ObjectMapper().readTree(answer.body()).path("access_token").asText(),
                System.nanoTime());
    }
}
