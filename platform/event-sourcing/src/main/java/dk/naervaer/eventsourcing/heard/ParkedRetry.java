package dk.naervaer.eventsourcing.heard;

import dk.naervaer.eventsourcing.store.Cause;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Tries parked facts again, since what they waited for, such as a key, may have arrived.
@Singleton
class ParkedRetry {

    private static final Logger LOG = Logger.getLogger(ParkedRetry.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Inbox inbox;
    private @Nullable Cancellable ticking;

    ParkedRetry(Inbox inbox) {
        this.inbox = inbox;
    }

    void start(@Observes StartupEvent event) {
        ticking =
                Multi.createFrom()
                        .ticks()
                        .every(EVERY)
                        .onOverflow()
                        .drop()
                        .onItem()
                        .transformToUniAndConcatenate(_ ->
                                inbox.retryParked()
                                        .onFailure()
                                        .invoke(e ->
                                                LOG.warnf("Parked facts wait: %s", Cause.of(e)))
                                        .onFailure()
                                        .recoverWithNull())
                        .subscribe()
                        .with(_ -> {});
    }

    void stop(@Observes ShutdownEvent event) {
        if (ticking != null) ticking.cancel();
    }
}
