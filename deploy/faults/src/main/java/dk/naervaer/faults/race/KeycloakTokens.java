package dk.naervaer.faults.race;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.local.infra.Csv;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Tokens of the demo realm, each asked for once: races are over before they are.
public final class KeycloakTokens implements Stage.Tokens {

    private static final String EPJ =
            "grant_type=client_credentials&client_id=epj-demo&client_secret=epj-demo";
    private static final String USER =
            "grant_type=password&client_id=naervaer-cli&password=test&username=";

    private final URI address;
    private final Map<String, String> tokens = new HashMap<>();

    public KeycloakTokens(Ports ports) {
        this.address =
                URI.create(
                        ports.url(Place.KEYCLOAK)
                                + "/realms/naervaer/protocol/openid-connect/token");
    }

    @Override
    public String epj() throws IOException, InterruptedException {
        return token(EPJ);
    }

    @Override
    public String staff() throws IOException, InterruptedException {
        return token(USER + "sekretaer");
    }

    @Override
    public String patient(Csv.Row patient) throws IOException, InterruptedException {
        return token(USER + patient.get("id").toLowerCase(Locale.ROOT));
    }

    private String token(String form) throws IOException, InterruptedException {
        var known = tokens.get(form);
        if (known != null) return known;
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form, UTF_8))
                            .build();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200)
                throw new IOException("The identity provider answers " + answer.statusCode());
            var token = Web.JSON.readTree(answer.body()).path("access_token").asText();
            tokens.put(form, token);
            return token;
        }
    }
}
