package dk.naervaer.eventsourcing.handling;

import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.store.Caller;
import dk.naervaer.eventsourcing.store.IntakeKey;
import org.jspecify.annotations.Nullable;

/// One command on its way through the handler, and whoever waits for what comes of it.
///
/// @param seen the version the caller insists on
/// @param tries how often it has been decided in vain
record Ask<C, R>(
        String id,
        C command,
        Metadata metadata,
        @Nullable IntakeKey key,
        @Nullable Long seen,
        int tries,
        Caller<Outcome<R>> caller) {

    Ask<C, R> again() {
        return new Ask<>(id, command, metadata, key, seen, tries + 1, caller);
    }

    void answer(Outcome<R> outcome) {
        caller.answer(outcome);
    }

    void fail(Throwable failure) {
        caller.fail(failure);
    }
}
