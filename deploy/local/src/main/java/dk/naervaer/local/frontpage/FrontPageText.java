package dk.naervaer.local.frontpage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One language of the front page: a template whose `{names}` are texts or addresses.
record FrontPageText(String template, Properties texts) {
    private static final Pattern NAME = Pattern.compile("\\{([a-z.-]+)}");

    static FrontPageText in(String language) throws IOException {
        var texts = new Properties();
        try (var stream = resource("texts_" + language + ".properties");
                var page = resource("front.html")) {
            texts.load(new InputStreamReader(stream, UTF_8));
            return new FrontPageText(new String(page.readAllBytes(), UTF_8), texts);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                FrontPageText.class.getResourceAsStream("/frontpage/" + name), name);
    }

    String page(Ports ports) {
        return NAME.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), ports)));
    }

    private String value(String name, Ports ports) {
        for (var place : Place.values()) {
            if (name.equals("url." + place.label())) {
                return ports.url(place);
            }
        }
        return Objects.requireNonNull(texts.getProperty(name), name);
    }
}
