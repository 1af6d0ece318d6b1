package dk.naervaer.eventsourcing.relay;

import dk.naervaer.eventsourcing.store.Cause;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Does something every so often, never twice at once, until it is cancelled. What fails is tried
/// again the next time.
public final class Ticking {

    private static final Logger LOG = Logger.getLogger(Ticking.class);

    /// @param what waits when it fails, for the log: `Deaths`
    public static Cancellable every(Duration pause, String what, Supplier<Uni<Void>> work) {
        return Multi.createFrom()
                .ticks()
                .startingAfter(pause)
                .every(pause)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(_ -> patiently(what, work))
                .subscribe()
                .with(_ -> {});
    }

    private static Uni<Void> patiently(String what, Supplier<Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(() -> work.get())
                .onFailure()
                .invoke(failure -> LOG.warnf("%s wait: %s", what, Cause.of(failure)))
                .onFailure()
                .recoverWithNull();
    }

    private Ticking() {}
}
