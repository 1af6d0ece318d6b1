package dk.naervaer.reporting.heard;

import dk.naervaer.eventsourcing.relay.Ticking;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Tries waiting facts again with growing delays, since no other fact of their stream may come.
@Singleton
class WaitingRetry {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final WaitingFacts waiting;
    private final Hearing hearing;
    private final Delays delays = new Delays();
    private @Nullable Cancellable ticking;

    WaitingRetry(WaitingFacts waiting, Hearing hearing) {
        this.waiting = waiting;
        this.hearing = hearing;
    }

    void start(@Observes StartupEvent event) {
        ticking = Ticking.every(EVERY, "Waiting facts", this::retry);
    }

    void stop(@Observes ShutdownEvent event) {
        if (ticking != null) ticking.cancel();
    }

    private Uni<Void> retry() {
        return waiting.streams()
                .map(streams -> delays.due(streams, System.nanoTime()))
                .flatMap(due -> Hearing.inTurn(due, hearing::drain));
    }
}
