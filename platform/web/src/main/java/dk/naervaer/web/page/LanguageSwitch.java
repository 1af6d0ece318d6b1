package dk.naervaer.web.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Remembers the language someone switched to.
public final class LanguageSwitch {

    @ServerResponseFilter
    public void remember(ContainerResponseContext response, RoutingContext request) {
        Language.of(request.request().getParam(CurrentLanguage.NAME))
                .ifPresent(language ->
                        response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie(language)));
    }

    private static NewCookie cookie(Language language) {
        return new NewCookie.Builder(CurrentLanguage.NAME)
                .value(language.tag())
                .path("/")
                .maxAge((int) Duration.ofDays(365).toSeconds())
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .build();
    }
}
