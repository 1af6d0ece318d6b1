package dk.naervaer.eventsourcing.handling;

import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.store.IntakeKey;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/// One command on its way through the handler, and whoever waits for what comes of it.
///
/// @param seen the version the caller insists on
/// @param tries how often it has been decided in vain
/// @param home where the caller is answered: another's answer may have been written along with it
record Ask<C, R>(
        String id,
        C command,
        Metadata metadata,
        @Nullable IntakeKey key,
        @Nullable Long seen,
        int tries,
        @Nullable Context home,
        UniEmitter<? super Outcome<R>> caller) {

    Ask(
            String id,
            C command,
            Metadata metadata,
            @Nullable IntakeKey key,
            @Nullable Long seen,
            UniEmitter<? super Outcome<R>> caller) {
        this(id, command, metadata, key, seen, 0, Vertx.currentContext(), caller);
    }

    Ask<C, R> again() {
        return new Ask<>(id, command, metadata, key, seen, tries + 1, home, caller);
    }

    void answer(Outcome<R> outcome) {
        atHome(() -> caller.complete(outcome));
    }

    void fail(Throwable failure) {
        atHome(() -> caller.fail(failure));
    }

    private void atHome(Runnable telling) {
        if (home == null || home == Vertx.currentContext()) telling.run();
        else home.runOnContext(_ -> telling.run());
    }
}
