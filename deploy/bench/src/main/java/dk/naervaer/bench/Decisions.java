package dk.naervaer.bench;

import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.handling.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Asks for decisions as the doors of a service do.
@Singleton
final class Decisions {

    static final int BATCH = 100;
    private static final int IN_FLIGHT = 16;
    private static final Metadata BY_BENCH = Metadata.of("bench", "bench");

    /// So many decisions in that time.
    record Run(long decisions, double seconds) {

        double perSecond() {
            return decisions / seconds;
        }
    }

    private final CommandHandler<Trial.Book, Trial.State, Trial.Fact, Trial.Taken> handler;

    Decisions(CommandHandler<Trial.Book, Trial.State, Trial.Fact, Trial.Taken> handler) {
        this.handler = handler;
    }

    Uni<Outcome<Trial.Taken>> ask(String id, Trial.Book command) {
        return handler.handle(id, command, BY_BENCH);
    }

    /// Sixteen callers, each asking again as soon as it has its answer.
    Run single(Duration time, Supplier<Trial.Book> commands) throws InterruptedException {
        return run(time, 1, () -> ask(UUID.randomUUID().toString(), commands.get()));
    }

    /// Sixteen callers, each asking for a hundred at once, and again when all have their answers.
    Run batches(Duration time, Supplier<Trial.Book> commands) throws InterruptedException {
        return run(time, BATCH, () -> hundred(commands));
    }

    private Uni<?> hundred(Supplier<Trial.Book> commands) {
        var all =
                IntStream.range(0, BATCH)
                        .mapToObj(_ -> ask(UUID.randomUUID().toString(), commands.get()))
                        .toList();
        return Uni.join().all(all).andFailFast().map(Decisions::refusalOrAll);
    }

    private static Object refusalOrAll(List<Outcome<Trial.Taken>> outcomes) {
        return outcomes.stream()
                .<Object>map(outcome -> outcome)
                .filter(Outcome.Rejected.class::isInstance)
                .findFirst()
                .orElse(outcomes);
    }

    private Run run(Duration time, int each, Supplier<Uni<?>> asking) throws InterruptedException {
        var callers = new Callers(System.nanoTime() + time.toNanos(), asking);
        var begin = System.nanoTime();
        for (var caller = 0; caller < IN_FLIGHT; caller++) callers.again();
        callers.ended.await();
        var failure = callers.failure.get();
        if (failure != null) throw new IllegalStateException("A decision failed", failure);
        return new Run(callers.answered.sum() * each, (System.nanoTime() - begin) / 1e9);
    }

    /// Those who ask until the time is over.
    private static final class Callers {

        final CountDownLatch ended = new CountDownLatch(IN_FLIGHT);
        final LongAdder answered = new LongAdder();
        final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final long until;
        private final Supplier<Uni<?>> asking;

        Callers(long until, Supplier<Uni<?>> asking) {
            this.until = until;
            this.asking = asking;
        }

        void again() {
            if (System.nanoTime() > until) {
                ended.countDown();
                return;
            }
            asking.get().subscribe().with(this::answered, this::failed);
        }

        private void answered(Object answer) {
            if (answer instanceof Outcome.Rejected<?>) {
                failed(new IllegalStateException("Refused"));
                return;
            }
            answered.increment();
            again();
        }

        private void failed(Throwable why) {
            failure.compareAndSet(null, why);
            ended.countDown();
        }
    }
}
