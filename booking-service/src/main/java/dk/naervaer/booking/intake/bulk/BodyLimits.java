package dk.naervaer.booking.intake.bulk;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// The server lets in bodies as long as an import; all other doors are as narrow as ever.
@Singleton
class BodyLimits {

    private static final long ELSEWHERE = 2 * 1024 * 1024;
    // After the server's own limit, which it narrows.
    private static final int AFTER_THE_SERVERS = 1;

    void narrow(@Observes Filters filters) {
        filters.register(BodyLimits::check, AFTER_THE_SERVERS);
    }

    private static void check(RoutingContext request) {
        if (request.normalizedPath().equals(ImportEndpoint.PATH)) {
            request.next();
            return;
        }
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isTooLong(length)) {
            request.response().setStatusCode(413).putHeader(HttpHeaders.CONNECTION, "close").end();
            return;
        }
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, ELSEWHERE);
        request.next();
    }

    private static boolean isTooLong(String length) {
        try {
            return Long.parseLong(length) > ELSEWHERE;
        } catch (NumberFormatException _) {
            return true;
        }
    }
}
