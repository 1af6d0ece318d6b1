package dk.naervaer.web.guard;

import dk.naervaer.web.error.ErrorFormats;
import dk.naervaer.web.error.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses forged requests before anyone is authenticated, whichever cookie they ride on.
@Singleton
public class CrossSiteFilter {

    private final ErrorFormats formats;

    CrossSiteFilter(ErrorFormats formats) {
        this.formats = formats;
    }

    @ServerRequestFilter(preMatching = true)
    public Optional<Response> refuse(RoutingContext context) {
        return question(context.request()).refused()
                ? Optional.of(
                        formats.render(
                                Problem.of(403, "The request did not come from our own page"),
                                context))
                : Optional.empty();
    }

    private static CrossSite question(HttpServerRequest request) {
        return new CrossSite(
                request.method().name(),
                request.getHeader(HttpHeaders.AUTHORIZATION) != null,
                request.getHeader(HttpHeaders.COOKIE) != null,
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.scheme() + "://" + request.authority());
    }
}
