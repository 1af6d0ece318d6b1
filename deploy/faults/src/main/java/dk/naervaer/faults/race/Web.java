package dk.naervaer.faults.race;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Asks the suite over HTTP; no answer is an answer too.
final class Web {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    /// An answer; status 0 is none at all.
    ///
    /// @param cookie what the answer asks the browser to keep, empty for nothing
    record Answer(int status, JsonNode body, String cookie) {

        static final Answer NONE = new Answer(0, JSON.nullNode(), "");

        boolean ok() {
            return status / 100 == 2;
        }
    }

    /// @param credentials a header's name and value, null for nobody
    Answer send(
            String method,
            String address,
            String type,
            @Nullable String body,
            String @Nullable [] credentials) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        request.method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) request.header("Content-Type", type);
        if (credentials != null) request.header(credentials[0], credentials[1]);
        request.header("Sec-Fetch-Site", "same-origin");
        return send(request.build());
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            var isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
            var cookie = answer.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
            var body = isJson ? JSON.readTree(answer.body()) : JSON.nullNode();
            return new Answer(answer.statusCode(), body, cookie);
        } catch (IOException lost) {
            return Answer.NONE;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }
}
