package dk.naervaer.web.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/// Tells the browser on every answer what our pages may do: run and load our own files, nothing
/// else.
public final class SecurityHeaders {

    static final String CONTENT_SECURITY_POLICY =
            String.join(
                    "; ",
                    List.of(
                            "default-src 'none'",
                            "script-src 'self'",
                            "style-src 'self'",
                            "img-src 'self'",
                            "font-src 'self'",
                            "connect-src 'self'",
                            "form-action 'self'",
                            "base-uri 'none'",
                            "frame-ancestors 'none'"));

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "Content-Security-Policy", CONTENT_SECURITY_POLICY,
                    "Referrer-Policy", "no-referrer",
                    "X-Content-Type-Options", "nosniff",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy",
                            "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()");

    private static final int BEFORE_AUTHENTICATION = 1000;

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::apply, BEFORE_AUTHENTICATION);
    }

    private static void apply(RoutingContext request) {
        request.addHeadersEndHandler(_ -> write(request));
        request.next();
    }

    private static void write(RoutingContext request) {
        MultiMap headers = request.response().headers();
        ALWAYS.forEach(headers::set);
        headers.set("Cache-Control", caching(request));
    }

    /// Files named by their content, and fonts, never change; everything else may concern a person.
    private static String caching(RoutingContext request) {
        var path = request.normalizedPath();
        boolean found = request.response().getStatusCode() < 400;
        if (!path.startsWith("/assets/") || !found) {
            return "no-store";
        }
        return request.request().getParam("v") != null || path.startsWith("/assets/dkfds/")
                ? "public, max-age=31536000, immutable"
                : "no-cache";
    }
}
