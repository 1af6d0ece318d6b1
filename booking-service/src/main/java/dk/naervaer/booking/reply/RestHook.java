package dk.naervaer.booking.reply;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Tells an EPJ that there is something to fetch, as a FHIR rest-hook without a payload: an empty
/// POST. What it is about the EPJ reads from us, as itself.
@Singleton
class RestHook {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client;

    RestHook(Vertx vertx) {
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
    }

    /// Whether the EPJ has taken the notice.
    Uni<Boolean> notify(String address) {
        var options =
                new RequestOptions()
                        .setAbsoluteURI(address)
                        .setMethod(HttpMethod.POST)
                        .setFollowRedirects(false)
                        .setTimeout(PATIENCE.toMillis())
                        .putHeader("Content-Length", "0");
        return client.request(options)
                .flatMap(request -> request.send())
                .map(response -> response.statusCode() / 100 == 2);
    }
}
