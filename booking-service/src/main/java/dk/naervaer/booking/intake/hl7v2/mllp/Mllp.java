package dk.naervaer.booking.intake.hl7v2.mllp;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Opens the MLLP port once everything behind it stands, and shuts it first.
@Singleton
class Mllp {

    private static final Logger LOG = Logger.getLogger(Mllp.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AFTER_THE_REGISTERS = 6000;

    private final Vertx vertx;
    private final MllpSettings settings;
    private final MllpIntake intake;
    private @Nullable MllpServer server;

    Mllp(Vertx vertx, MllpSettings settings, MllpIntake intake) {
        this.vertx = vertx;
        this.settings = settings;
        this.intake = intake;
    }

    void open(@Observes @Priority(AFTER_THE_REGISTERS) StartupEvent event) {
        if (settings.port() == 0) return;
        server = new MllpServer(vertx, settings, intake);
        int port = server.listen(settings.port()).await().atMost(PATIENCE);
        LOG.infof(
                "MLLP is heard on %s:%d%s",
                settings.host(), port, settings.tls().isPresent() ? ", by TLS" : "");
    }

    void shut(@Observes @Priority(0) ShutdownEvent event) {
        if (server != null) server.close().await().atMost(PATIENCE);
    }
}
