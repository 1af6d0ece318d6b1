package dk.naervaer.invitation.sending;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The message provider's REST interface.
@Singleton
class Gateway {

    private static final int CONNECT_MILLIS = 2_000;

    private final HttpClient client;
    private final String url;
    private final Duration patience;

    Gateway(
            Vertx vertx,
            @ConfigProperty(name = "naervaer.gateway-url") String url,
            @ConfigProperty(name = "naervaer.gateway-patience") Duration patience) {
        // A kept connection may be dead without our knowing; then nobody could tell what was sent.
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setKeepAlive(false)
                                .setConnectTimeout(CONNECT_MILLIS));
        this.url = url;
        this.patience = patience;
    }

    /// A line to the gateway on which nothing has been said yet; fails while it is out of reach.
    Uni<HttpClientRequest> connect(Letter letter) {
        return client.request(
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setAbsoluteURI(url + letter.path()));
    }

    Uni<Handover> hand(HttpClientRequest line, Letter letter) {
        return line.putHeader("Content-Type", "application/json")
                .send(Buffer.buffer(letter.body().encode()))
                .flatMap(answer -> answer.body().map(body -> read(answer, body)))
                .ifNoItem()
                .after(patience)
                .fail()
                .onFailure()
                .recoverWithItem(Gateway::lost);
    }

    private static Handover read(HttpClientResponse answer, Buffer body) {
        int status = answer.statusCode();
        if (status >= 500) return new Handover.Unknown("HTTP_" + status);
        if (status >= 300) return new Handover.Rejected("HTTP_" + status);
        return accepted(body);
    }

    private static Handover accepted(Buffer body) {
        try {
            var ids = body.toJsonObject().getJsonArray("ids", new JsonArray());
            return ids.isEmpty()
                    ? new Handover.Unknown("NO_ID")
                    : new Handover.Accepted(String.valueOf(ids.getValue(0)));
        } catch (DecodeException | ClassCastException _) {
            return new Handover.Unknown("UNREADABLE_ANSWER");
        }
    }

    private static Handover lost(Throwable failure) {
        return new Handover.Unknown(
                failure instanceof TimeoutException ? "TIMEOUT" : "CONNECTION_LOST");
    }
}
