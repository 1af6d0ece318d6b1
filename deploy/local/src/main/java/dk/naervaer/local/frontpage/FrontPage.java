package dk.naervaer.local.frontpage;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.local.http.Answer;
import dk.naervaer.local.http.LocalHttp;
import dk.naervaer.local.http.Pages;
import dk.naervaer.local.http.Request;
import dk.naervaer.local.infra.Reachable;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Ports;
import java.io.IOException;
import java.util.List;

/// Shows a newcomer every place of the suite, whether it serves, and who to log in as.
public final class FrontPage implements Pages {
    private static final List<Place> SERVICES =
            List.of(Place.BOOKING, Place.INVITATION, Place.CONSENT, Place.REPORTING);
    private final Ports ports;

    private FrontPage(Ports ports) {
        this.ports = ports;
    }

    public static LocalHttp start(Ports ports) {
        return LocalHttp.start(ports.of(Place.FRONT_PAGE), new FrontPage(ports));
    }

    @Override
    public Answer answer(Request request) throws IOException {
        if (!List.of("GET", "HEAD").contains(request.method())) {
            return Answer.notAllowed();
        }
        return switch (request.path()) {
            case "/" -> Answer.html(FrontPageText.in(language(request)).page(ports));
            case "/front.css" -> Answer.resource("/frontpage/front.css", "text/css");
            case "/front.js" -> Answer.resource("/frontpage/front.js", "text/javascript");
            case "/icon.svg" -> Answer.resource("/gateway/icon.svg", "image/svg+xml");
            case "/api/states" -> Answer.json(200, states());
            default ->
                    request.path().startsWith("/fonts/")
                            ? Answer.font(request.path())
                            : Answer.nothingHere();
        };
    }

    private static String language(Request request) {
        var asked = request.parameter("lang").orElse(request.language());
        return asked.startsWith("en") ? "en" : "da";
    }

    private String states() {
        var states = new ObjectMapper().createObjectNode();
        for (var service : SERVICES) {
            states.put(
                    service.label(),
                    Reachable.answersOk("http://" + ports.address(service) + "/q/health/ready"));
        }
        for (var other : List.of(Place.GATEWAY, Place.KEYCLOAK)) {
            states.put(other.label(), Reachable.listens(ports.of(other)));
        }
        return states.toString();
    }
}
