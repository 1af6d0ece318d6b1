package dk.naervaer.web.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/// The language of this request: the switch, else the cookie the switch left, else the browser's.
@RequestScoped
public class CurrentLanguage {

    static final String NAME = "lang";

    private final Language language;

    CurrentLanguage(CurrentVertxRequest request) {
        this.language = of(request.getCurrent());
    }

    public Language get() {
        return language;
    }

    static Language of(@Nullable RoutingContext request) {
        if (request == null) {
            return Language.DA;
        }
        Cookie cookie = request.request().getCookie(NAME);
        return Language.of(request.request().getParam(NAME))
                .or(() -> Language.of(cookie == null ? null : cookie.getValue()))
                .orElseGet(() ->
                        Language.accepted(
                                request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
