package dk.naervaer.faults.race;

import dk.naervaer.faults.race.Web.Answer;
import dk.naervaer.local.settings.Place;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Somebody with a phone who opens links, rings at the door and looks whether it is open.
final class Relative {

    private static final String JSON = "application/json";
    private static final Pattern LINK = Pattern.compile("/i#([a-z2-7]{26})");

    private final Stage stage;
    private final Web web;
    private final String number;
    private String token = "";
    private String @Nullable [] cookie;
    private int read;

    Relative(Stage stage, Web web, String number) {
        this.stage = stage;
        this.web = web;
        this.number = number;
    }

    String number() {
        return number;
    }

    /// Whether a link has come that was not there at the last look; opens it at once.
    boolean opensNewLink() {
        var address = "/api/messages?to=" + number.replace("+", "%2B");
        var texts = web.send("GET", stage.url(Place.GATEWAY, address), JSON, null, null).body();
        if (texts.size() <= read) return false;
        var found = LINK.matcher(texts.path(0).path("text").asText());
        if (!found.find()) return false;
        token = found.group(1);
        var opened = open();
        if (!opened.ok()) return false;
        read = texts.size();
        cookie = new String[] {"Cookie", opened.cookie()};
        return true;
    }

    Answer open() {
        return post("open", "{\"token\":\"%s\"}".formatted(token));
    }

    Answer enter() {
        return post("enter", "{}");
    }

    Answer state() {
        return web.send("GET", link("state"), JSON, null, cookie);
    }

    private Answer post(String action, String body) {
        return web.send("POST", link(action), JSON, body, action.equals("open") ? null : cookie);
    }

    private String link(String action) {
        return stage.url(Place.INVITATION, "/api/links/" + action);
    }
}
