package dk.naervaer.eventsourcing.heard;

import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.store.Cause;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Tries parked facts again, since what they waited for, such as a key, may have arrived: each by
/// itself with growing delays, and a stream at once when an operator asks.
@Singleton
public class ParkedFacts {

    private static final Logger LOG = Logger.getLogger(ParkedFacts.class);
    private static final Duration EVERY = Duration.ofMillis(500);

    private final Pool pool;
    private final Inbox inbox;
    private final Map<String, Ear> ears;
    private final ParkedList list;
    private final AtomicLong streams = new AtomicLong();
    private @Nullable Cancellable ticking;

    ParkedFacts(Pool pool, Inbox inbox, MeterRegistry meters, @All List<Ear> ears) {
        this.pool = pool;
        this.inbox = inbox;
        this.ears = ears.stream().collect(Collectors.toMap(Ear::consumer, ear -> ear));
        this.list = new ParkedList(pool);
        meters.gauge("naervaer.parked.streams", streams);
    }

    /// What waits, the longest waiting first.
    public Uni<List<ParkedFact>> list() {
        return list.all();
    }

    /// Tries a parked stream at once; empty when nothing of it is parked.
    public Uni<Optional<Replayed>> replay(String consumer, StreamId stream) {
        return list.first(consumer, stream)
                .flatMap(first ->
                        first.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : retry(consumer, stream)
                                        .chain(() -> cameOf(consumer, stream))
                                        .map(Optional::of));
    }

    private Uni<Replayed> cameOf(String consumer, StreamId stream) {
        return Uni.combine()
                .all()
                .unis(
                        HeardVersions.look(pool, consumer, List.of(stream)),
                        list.first(consumer, stream))
                .with((heard, parked) -> new Replayed(heard.getOrDefault(stream, 0L), parked));
    }

    void start(@Observes StartupEvent event) {
        ticking =
                Multi.createBy()
                        .merging()
                        .streams(Multi.createFrom().ticks().every(EVERY), inbox.woken())
                        .onOverflow()
                        .drop()
                        .onItem()
                        .transformToUniAndConcatenate(_ -> retryDue())
                        .subscribe()
                        .with(_ -> {});
    }

    void stop(@Observes ShutdownEvent event) {
        if (ticking != null) ticking.cancel();
    }

    private Uni<Void> retryDue() {
        return inbox.due(ears.keySet())
                .flatMap(due -> Inbox.sideBySide(due, one -> retry(one.consumer(), one.stream())))
                .chain(list::streams)
                .invoke(streams::set)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Parked facts wait: %s", Cause.of(failure)))
                .onFailure()
                .recoverWithNull();
    }

    /// A fault of the surroundings leaves the stream as it is, to be tried again soon.
    private Uni<Void> retry(String consumer, StreamId stream) {
        var ear = ears.get(consumer);
        if (ear == null) return Uni.createFrom().voidItem();
        return inbox.drain(ear, stream)
                .onFailure()
                .invoke(failure -> LOG.warnf("%s waits: %s", stream, Cause.of(failure)))
                .onFailure()
                .recoverWithNull();
    }
}
