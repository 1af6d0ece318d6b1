package dk.naervaer.eventsourcing.store;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/// Whoever waits for an answer that another's work may bring along, answered where they asked.
public record Caller<T>(@Nullable Context home, UniEmitter<? super T> emitter) {

    public Caller(UniEmitter<? super T> emitter) {
        this(Vertx.currentContext(), emitter);
    }

    public void answer(T answer) {
        atHome(() -> emitter.complete(answer));
    }

    public void fail(Throwable failure) {
        atHome(() -> emitter.fail(failure));
    }

    private void atHome(Runnable telling) {
        if (home == null || home == Vertx.currentContext()) telling.run();
        else home.runOnContext(_ -> telling.run());
    }
}
