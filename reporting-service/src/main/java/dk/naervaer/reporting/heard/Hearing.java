package dk.naervaer.reporting.heard;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.MongoException;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import dk.naervaer.eventsourcing.view.Changes;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/// Gives each fact its effect once and in the order of its stream: a repeat is dropped, a gap waits
/// in the database, and a fact that cannot be read waits there too while other streams go on.
@Singleton
public class Hearing {

    /// The name under which open pages hear that figures have changed.
    public static final String FIGURES = "figures";

    private static final Logger LOG = Logger.getLogger(Hearing.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(50);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);

    private final Streams streams;
    private final WaitingFacts waiting;
    private final Positions positions;
    private final Changes changes;
    private final ObjectMapper json;

    public Hearing(
            Streams streams,
            WaitingFacts waiting,
            Positions positions,
            Changes changes,
            ObjectMapper json) {
        this.streams = streams;
        this.waiting = waiting;
        this.positions = positions;
        this.changes = changes;
        this.json = json;
    }

    public Uni<Void> hear(Iterable<ConsumerRecord<String, byte[]>> facts) {
        return inTurn(facts, this::hear);
    }

    /// Completes when the fact has had its effect or is safely kept; the offset may then be
    /// committed. Faults of the database are retried until they pass.
    public Uni<Void> hear(ConsumerRecord<String, byte[]> fact) {
        try {
            var event = HeardEvent.read(fact, json);
            return patiently(() -> hear(fact, event));
        } catch (IOException | RuntimeException e) {
            LOG.errorf(
                    "Unreadable record at %s-%d offset %d: %s",
                    fact.topic(), fact.partition(), fact.offset(), e.getClass().getSimpleName());
            return patiently(() -> waiting.keepUnreadable(fact, e));
        }
    }

    private Uni<Void> hear(ConsumerRecord<String, byte[]> fact, HeardEvent event) {
        return offer(event)
                .call(effect -> keepIfNeeded(event, effect))
                .call(() -> drain(event.stream()))
                .call(() -> positions.advance(fact.topic(), fact.partition(), event))
                .invoke(effect -> {
                    LOG.infof("Heard %s of %s: %s", event.type(), event.id(), effect);
                    if (effect == Effect.APPLIED) changes.happened(FIGURES);
                })
                .replaceWithVoid();
    }

    private Uni<Effect> offer(HeardEvent event) {
        return Uni.createFrom()
                .deferred(() -> streams.offer(event))
                .onFailure(failure -> !passes(failure))
                .recoverWithItem(failure -> {
                    LOG.errorf("%s cannot be handled: %s", event.id(), failure.getClass());
                    return Effect.REFUSED;
                });
    }

    private Uni<Void> keepIfNeeded(HeardEvent event, Effect effect) {
        return switch (effect) {
            case APPLIED, REPEATED -> Uni.createFrom().voidItem();
            case GAP, REFUSED -> waiting.keep(event, effect);
        };
    }

    /// Applies what waited for the fact just heard, as far as there is no gap.
    Uni<Void> drain(StreamId stream) {
        return waiting.next(stream)
                .flatMap(found -> {
                    if (found.isEmpty()) return Uni.createFrom().voidItem();
                    var event = found.get();
                    return offer(event)
                            .flatMap(effect ->
                                    switch (effect) {
                                        case APPLIED, REPEATED ->
                                                waiting.release(event)
                                                        .invoke(() -> changes.happened(FIGURES))
                                                        .chain(() -> drain(stream));
                                        case GAP, REFUSED -> Uni.createFrom().voidItem();
                                    });
                });
    }

    static <T> Uni<Void> inTurn(Iterable<T> all, Function<T, Uni<Void>> each) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(each::apply)
                .onItem()
                .ignoreAsUni();
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof MongoException
                || (failure.getCause() != null && passes(failure.getCause()));
    }

    private static Uni<Void> patiently(Supplier<Uni<Void>> hearing) {
        return Uni.createFrom()
                .deferred(hearing::get)
                .onFailure()
                .invoke(failure -> LOG.warnf("Hearing waits: %s", failure.getClass()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LAST_RETRY)
                .indefinitely();
    }
}
