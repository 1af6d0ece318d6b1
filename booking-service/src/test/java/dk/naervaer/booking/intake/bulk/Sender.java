package dk.naervaer.booking.intake.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// An EPJ that sends in bulk.
record Sender(URI address, HttpClient http) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Sender(URI address) {
        this(address, HttpClient.newHttpClient());
    }

    static String line(String event) {
        return event.replace("\n", " ").strip();
    }

    static byte[] body(Stream<String> lines) {
        return String.join("\n", lines.toList()).getBytes(UTF_8);
    }

    static byte[] packed(byte[] body) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }

    HttpRequest.Builder request(byte[] body) {
        return request(BodyPublishers.ofByteArray(body));
    }

    HttpRequest.Builder request(Supplier<InputStream> body) {
        return request(BodyPublishers.ofInputStream(body));
    }

    HttpRequest.Builder request(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-ndjson")
                .POST(body);
    }

    HttpResponse<String> send(byte[] body) throws Exception {
        return send(request(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static List<JsonNode> answers(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body().lines().map(Sender::read).toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("An answer is no JSON", e);
        }
    }

    /// Begins a body that goes on while the connection is open.
    Socket begin(String text) throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        var bytes = text.getBytes(UTF_8);
        var head =
                """
                POST %s HTTP/1.1
                Host: test
                Content-Type: application/x-ndjson
                Content-Length: %d

                """
                        .formatted(address.getPath(), bytes.length + 1);
        socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(UTF_8));
        socket.getOutputStream().write(bytes);
        return socket;
    }
}
