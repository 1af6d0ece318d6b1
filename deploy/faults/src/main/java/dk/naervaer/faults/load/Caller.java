package dk.naervaer.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.faults.load.History.Answer;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Somebody with a token who calls the suite's interfaces; no answer is an answer too.
public final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final String token;

    private Caller(Ports ports, String form) throws IOException, InterruptedException {
        var address = ports.url(Place.KEYCLOAK) + "/realms/naervaer/protocol/openid-connect/token";
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200)
            throw new IOException("The identity provider answers " + answer.statusCode());
        this.token = JSON.readTree(answer.body()).path("access_token").asText();
    }

    public static Caller epj(Ports ports) throws IOException, InterruptedException {
        return new Caller(
                ports, "grant_type=client_credentials&client_id=epj-demo&client_secret=epj-demo");
    }

    public static Caller user(Ports ports, String name) throws IOException, InterruptedException {
        return new Caller(
                ports, "grant_type=password&client_id=naervaer-cli&password=test&username=" + name);
    }

    Answer put(String address, String body) {
        return answer(request(address).PUT(BodyPublishers.ofString(body)), "fhir+json");
    }

    Answer post(String address, String body) {
        return answer(request(address).POST(BodyPublishers.ofString(body)), "json");
    }

    /// Each entry's own answer; all of them unknown when the message has none.
    List<Answer> bundle(String address, String body, int entries) {
        var request = request(address).POST(BodyPublishers.ofString(body));
        var full = request.header("Content-Type", "application/fhir+json").build();
        try {
            var answer = client.send(full, BodyHandlers.ofString());
            if (answer.statusCode() != 200)
                return Collections.nCopies(entries, new Answer(answer.statusCode(), 0, ""));
            var answers = new ArrayList<Answer>();
            JSON.readTree(answer.body()).path("entry").forEach(one -> answers.add(entry(one)));
            return answers;
        } catch (IOException lost) {
            return Collections.nCopies(entries, Answer.NONE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Collections.nCopies(entries, Answer.NONE);
        }
    }

    private static Answer entry(JsonNode entry) {
        var response = entry.path("response");
        return new Answer(
                Integer.parseInt(response.path("status").asText().substring(0, 3)),
                version(response.path("etag").asText("0")),
                entry.at("/resource/id").asText());
    }

    private static long version(String etag) {
        return Long.parseLong("0" + etag.replaceAll("\\D", ""));
    }

    /// The body of a page, for a check; fails when it is not there.
    public JsonNode get(String address) throws IOException, InterruptedException {
        var answer = client.send(request(address).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException("Answer " + answer.statusCode());
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private Answer answer(HttpRequest.Builder request, String form) {
        var full = request.header("Content-Type", "application/" + form).build();
        try {
            return read(client.send(full, BodyHandlers.ofString()));
        } catch (IOException lost) {
            return Answer.NONE;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    private static Answer read(HttpResponse<String> answer) throws IOException {
        var version = version(answer.headers().firstValue("ETag").orElse(""));
        var isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        var id = isJson ? JSON.readTree(answer.body()).path("id").asText() : "";
        return new Answer(answer.statusCode(), version, id);
    }
}
