package dk.naervaer.eventsourcing.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TickingTest {

    private static final Duration SOON = Duration.ofMillis(2);

    private final AtomicInteger times = new AtomicInteger();

    @Test
    void what_fails_or_throws_is_tried_again() {
        var ticking =
                Ticking.every(
                        SOON,
                        "Trials",
                        () ->
                                switch (times.incrementAndGet()) {
                                    case 1 -> throw new IllegalStateException();
                                    case 2 -> Uni.createFrom().failure(new RuntimeException());
                                    default -> Uni.createFrom().voidItem();
                                });
        await().until(() -> times.get() > 3);
        ticking.cancel();
    }

    @Test
    void it_is_never_done_twice_at_once() {
        var held = new CompletableFuture<Void>();
        var elsewhere = new AtomicInteger();
        var ticking =
                Ticking.every(
                        SOON,
                        "Trials",
                        () -> {
                            times.incrementAndGet();
                            return Uni.createFrom().completionStage(held);
                        });
        var other =
                Ticking.every(
                        SOON,
                        "Others",
                        () -> {
                            elsewhere.incrementAndGet();
                            return Uni.createFrom().voidItem();
                        });
        await().until(() -> elsewhere.get() > 20);
        assertThat(times).hasValue(1);
        held.complete(null);
        await().until(() -> times.get() > 1);
        ticking.cancel();
        other.cancel();
    }
}
