package dk.naervaer.eventsourcing.heard;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.heard.DeadLetters.Unreadable;
import dk.naervaer.eventsourcing.store.Cause;
import dk.naervaer.eventsourcing.view.Changes;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/// Gives each fact of another service its effect exactly once, and in order for each stream.
///
/// A repeat is dropped and a gap waits. A fact that cannot be handled is parked, and the later ones
/// of its stream queue behind it while other streams go on. Faults of the surroundings are retried.
@Singleton
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(50);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);
    private static final String KEY_MISSING = "KeyMissing";
    static final int SIDE_BY_SIDE = 4;

    private final Pool pool;
    private final ObjectMapper json;
    private final Changes changes;
    private final DeadLetters deadLetters;
    private final Parking parking;
    private final BroadcastProcessor<Long> woken = BroadcastProcessor.create();

    public Inbox(Pool pool, ObjectMapper json, Changes changes, DeadLetters deadLetters) {
        this.pool = pool;
        this.json = json;
        this.changes = changes;
        this.deadLetters = deadLetters;
        this.parking = new Parking(pool, json);
    }

    /// Completes when every fact of the batch has had its effect, or is parked, or is a dead
    /// letter; the offsets may then be committed.
    public Uni<Void> hear(Ear ear, Iterable<ConsumerRecord<String, byte[]>> facts) {
        var readable = new ArrayList<HeardEvent>();
        var unreadable = new ArrayList<Unreadable>();
        for (var fact : facts) {
            try {
                readable.add(HeardEvent.read(fact, json));
            } catch (IOException | RuntimeException e) {
                unreadable.add(new Unreadable(fact, e));
            }
        }
        return hear(ear, readable)
                .chain(() -> patiently(deadLetters.send(ear.consumer(), unreadable)));
    }

    private Uni<Void> hear(Ear ear, List<HeardEvent> events) {
        if (events.isEmpty()) return nothing();
        if (ear.together()) return patiently(hearAtOnce(ear, events));
        var streams =
                events.stream()
                        .collect(
                                Collectors.groupingBy(
                                        HeardEvent::stream,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return sideBySide(
                streams.values(),
                stream -> inTurn(stream, event -> patiently(hearAtOnce(ear, List.of(event)))));
    }

    private Uni<Void> hearAtOnce(Ear ear, List<HeardEvent> events) {
        return settle(ear, events)
                .flatMap(waiting -> inTurn(waiting, stream -> drain(ear, stream)));
    }

    /// Answers with the streams of which the next fact is parked.
    private Uni<List<StreamId>> settle(Ear ear, List<HeardEvent> events) {
        return pool.withTransaction(tx -> apply(tx, ear, events))
                .onFailure(HeardMeanwhile.class)
                .retry()
                .indefinitely()
                .invoke(order -> {
                    if (order.moved()) changes.happened(ear.consumer());
                })
                .map(Applied::waiting)
                .onFailure(failure -> !Faults.passes(failure))
                .recoverWithUni(failure ->
                        events.size() == 1
                                ? park(ear.consumer(), events.getFirst(), failure)
                                : settleByHalves(ear, events));
    }

    /// Finds the fact that spoils the transaction for the others.
    private Uni<List<StreamId>> settleByHalves(Ear ear, List<HeardEvent> events) {
        int half = events.size() / 2;
        return settle(ear, events.subList(0, half))
                .flatMap(first ->
                        settle(ear, events.subList(half, events.size()))
                                .map(second ->
                                        Stream.concat(first.stream(), second.stream())
                                                .distinct()
                                                .toList()));
    }

    private record Applied(boolean moved, List<StreamId> waiting) {}

    private Uni<Applied> apply(SqlConnection tx, Ear ear, List<HeardEvent> events) {
        var consumer = ear.consumer();
        var streams = events.stream().map(HeardEvent::stream).collect(Collectors.toSet());
        return HeardVersions.look(tx, consumer, streams)
                .map(heard -> InOrder.after(heard, events))
                .call(order -> effects(tx, ear, order.due().values()))
                .call(order -> parking.keep(tx, consumer, order.early()))
                .flatMap(order ->
                        HeardVersions.move(tx, consumer, order.due())
                                .map(waiting -> new Applied(!order.due().isEmpty(), waiting)));
    }

    /// Streams may go side by side on the one connection; all have ended before the transaction
    /// does, or what is left of a failed one would be written after it.
    private static Uni<Void> effects(
            SqlConnection tx, Ear ear, Collection<List<HeardEvent>> streams) {
        var all =
                streams.stream()
                        .map(stream -> inTurn(stream, event -> ear.apply(tx, event)))
                        .toList();
        return switch (all.size()) {
            case 0 -> nothing();
            case 1 -> all.getFirst();
            default -> Uni.join().all(all).andCollectFailures().replaceWithVoid();
        };
    }

    private Uni<List<StreamId>> park(String consumer, HeardEvent event, Throwable failure) {
        var reason = failure.getClass().getSimpleName();
        return parking.failed(consumer, event, reason)
                .invoke(tries -> {
                    if (tries > 0)
                        LOG.logf(
                                level(tries, reason),
                                "%s parks %s after %d tries: %s",
                                consumer,
                                event.id(),
                                tries,
                                Cause.of(failure));
                })
                .replaceWith(List.of());
    }

    /// A key that is on its way is no error; only what is met first is one.
    private static Logger.Level level(int tries, String reason) {
        if (tries > 1) return Logger.Level.WARN;
        return reason.equals(KEY_MISSING) ? Logger.Level.INFO : Logger.Level.ERROR;
    }

    /// Applies what is parked of a stream, as far as it goes.
    Uni<Void> drain(Ear ear, StreamId stream) {
        return parking.next(ear.consumer(), stream)
                .flatMap(next -> next.isEmpty() ? nothing() : hearAtOnce(ear, List.of(next.get())));
    }

    /// Tries again at once, and not when its time has come, what is parked for this reason; call it
    /// when what was missing has been committed.
    ///
    /// @param reason simple name of the exception with which the effect failed
    public Uni<Void> wake(String reason) {
        return parking.wake(reason)
                .invoke(facts -> {
                    if (facts > 0) tellWoken(facts);
                })
                .replaceWithVoid();
    }

    private synchronized void tellWoken(int facts) {
        woken.onNext((long) facts);
    }

    Multi<Long> woken() {
        return woken;
    }

    Uni<List<Parking.Due>> due(Set<String> consumers) {
        return parking.due(consumers);
    }

    static <T> Uni<Void> inTurn(Iterable<T> all, Function<T, Uni<Void>> each) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(each::apply)
                .onItem()
                .ignoreAsUni();
    }

    static <T> Uni<Void> sideBySide(Iterable<T> all, Function<T, Uni<Void>> each) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUni(each::apply)
                .merge(SIDE_BY_SIDE)
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Void> patiently(Uni<Void> hearing) {
        return hearing.onFailure()
                .invoke(failure -> LOG.warnf("Hearing waits: %s", Cause.of(failure)))
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LAST_RETRY)
                .indefinitely();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
