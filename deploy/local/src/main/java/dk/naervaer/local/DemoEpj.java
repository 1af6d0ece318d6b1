package dk.naervaer.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.SuiteSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;

/// The made-up hospital's record system: posts the demo day to booking, once per date.
final class DemoEpj {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private final SuiteSettings settings;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    DemoEpj(SuiteSettings settings) {
        this.settings = settings;
    }

    /// How many appointments were posted: none when the day was loaded before.
    int load(LocalDate date) throws IOException, InterruptedException {
        var marker = settings.data().of("demo").resolve(date.toString());
        if (Files.exists(marker)) {
            return 0;
        }
        var appointments = DemoDay.read(settings).on(date);
        var token = token();
        for (var appointment : appointments.entrySet()) {
            put(appointment.getKey(), appointment.getValue(), token);
        }
        Files.createDirectories(marker.getParent());
        Files.createFile(marker);
        return appointments.size();
    }

    private String token() throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=epj-demo&client_secret=epj-demo";
        var address =
                settings.ports().url(Place.KEYCLOAK)
                        + "/realms/naervaer/protocol/openid-connect/token";
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("Keycloak answered " + answer.statusCode());
        }
        return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
    }

    private void put(String value, byte[] appointment, String token)
            throws IOException, InterruptedException {
        var identifier = URLEncoder.encode(DemoDay.SYSTEM + "|" + value, UTF_8);
        var address =
                settings.ports().url(Place.BOOKING)
                        + "/fhir/r4/Appointment?identifier="
                        + identifier;
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/fhir+json")
                        .header("Authorization", "Bearer " + token)
                        .PUT(BodyPublishers.ofByteArray(appointment))
                        .build();
        var answer = client.send(request, BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("booking answered " + answer.statusCode() + " to " + value);
        }
    }
}
