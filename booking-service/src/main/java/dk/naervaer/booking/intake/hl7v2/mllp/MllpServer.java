package dk.naervaer.booking.intake.hl7v2.mllp;

import dk.naervaer.booking.intake.hl7v2.Hl7Dialect;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Listens for senders that speak MLLP.
final class MllpServer {

    private static final Logger LOG = Logger.getLogger(MllpServer.class);

    private final Vertx vertx;
    private final MllpSettings settings;
    private final MllpReceiver receiver;
    private final NetServer server;
    private final AtomicInteger connected = new AtomicInteger();

    MllpServer(Vertx vertx, MllpSettings settings, MllpReceiver receiver) {
        this.vertx = vertx;
        this.settings = settings;
        this.receiver = receiver;
        this.server = vertx.createNetServer(options()).connectHandler(this::connect);
    }

    private NetServerOptions options() {
        var options =
                new NetServerOptions()
                        .setIdleTimeout((int) settings.idle().toMillis())
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setTcpKeepAlive(true);
        settings.tls()
                .ifPresent(tls ->
                        options.setSsl(true)
                                .setKeyCertOptions(
                                        new PemKeyCertOptions()
                                                .setCertPath(tls.certificate().toString())
                                                .setKeyPath(tls.key().toString()))
                                .setTrustOptions(
                                        new PemTrustOptions().addCertPath(tls.clients().toString()))
                                .setClientAuth(ClientAuth.REQUIRED));
        return options;
    }

    /// The port it listens on: a free one where 0 is asked for.
    Uni<Integer> listen(int port) {
        return Uni.createFrom()
                .completionStage(() -> server.listen(port, settings.host()).toCompletionStage())
                .map(NetServer::actualPort);
    }

    Uni<Void> close() {
        return Uni.createFrom().completionStage(() -> server.close().toCompletionStage());
    }

    private void connect(NetSocket socket) {
        if (connected.incrementAndGet() > settings.connections()) {
            connected.decrementAndGet();
            LOG.warn("Too many senders are connected; one is turned away");
            socket.close();
            return;
        }
        new MllpConnection(vertx, socket, receiver, settings.slowest(), Hl7Dialect.LONGEST_MESSAGE)
                .begin(connected::decrementAndGet);
    }
}
