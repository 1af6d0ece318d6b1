package dk.naervaer.endtoend;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.naervaer.local.settings.Place;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/// A relative's telephone: what the gateway has sent to one number.
record Phone(Home home, String number) {

    private static final Pattern LINK =
            Pattern.compile("http://localhost:\\d+/i#([a-z2-7]{26})(?=[\\s.,])");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    JsonNode messages() {
        var to = URLEncoder.encode(number, StandardCharsets.UTF_8);
        return Caller.nobody(home).get(Place.GATEWAY, "/api/messages?to=" + to).body();
    }

    /// Waits for the message of that number, counted from 1, and answers its text.
    String text(int count) {
        var all =
                await().atMost(PATIENCE)
                        .until(this::messages, messages -> messages.size() >= count);
        return all.get(all.size() - count).path("text").asText();
    }

    /// The link in a text: in its middle, on our own host.
    static String link(String text) {
        var found = LINK.matcher(text);
        if (!found.find()) throw new AssertionError("No link in the middle of the message");
        return found.group();
    }

    static String token(String link) {
        return link.substring(link.indexOf('#') + 1);
    }
}
