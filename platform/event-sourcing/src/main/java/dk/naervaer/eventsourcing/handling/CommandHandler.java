package dk.naervaer.eventsourcing.handling;

import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Decision.Accepted;
import dk.naervaer.eventsourcing.Decision.Rejected;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.IntakeKey;
import dk.naervaer.eventsourcing.store.StoredEvent;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.store.VersionConflict;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Loads a stream, lets the aggregate decide, and appends what it decided in one statement.
///
/// When another writer was first it decides again, at most three times, unless the caller insisted
/// on a version.
public final class CommandHandler<C, S, E, R> {

    private static final int TRIES = 3;

    private final EventStore store;
    private final StreamType<E> type;
    private final Decider<C, S, E, R> decider;

    public CommandHandler(EventStore store, StreamType<E> type, Decider<C, S, E, R> decider) {
        this.store = store;
        this.type = type.complete();
        this.decider = decider;
    }

    public Uni<Outcome<R>> handle(String id, C command, Metadata metadata) {
        return load(id).flatMap(loaded -> decide(null, loaded, id, command, metadata, null))
                .onFailure(VersionConflict.class)
                .retry()
                .atMost(TRIES);
    }

    /// Decides only on the version the caller has seen; fails with [VersionConflict] otherwise.
    public Uni<Outcome<R>> handle(String id, C command, Metadata metadata, long seen) {
        return load(id).invoke(
                        loaded -> {
                            if (loaded.version() != seen)
                                throw new VersionConflict(type.id(id), seen);
                        })
                .flatMap(loaded -> decide(null, loaded, id, command, metadata, null));
    }

    /// Decides inside somebody's transaction, once for each key. A conflict fails the transaction.
    public Uni<Outcome<R>> handleIn(
            SqlConnection tx, String id, C command, Metadata metadata, IntakeKey key) {
        return loadIn(tx, id)
                .flatMap(loaded ->
                        decide(tx, loaded, id, command, metadata, key)
                                .flatMap(said -> unlessRepeat(said, tx, key, loaded)));
    }

    /// What would be refused by now may have been done under the same key before.
    private Uni<Outcome<R>> unlessRepeat(
            Outcome<R> said, SqlConnection tx, IntakeKey key, Loaded<S> loaded) {
        return switch (said) {
            case Outcome.Rejected<R> _ ->
                    store.answered(tx, key)
                            .map(repeat ->
                                    repeat ? new Outcome.Unchanged<>(loaded.version()) : said);
            case Outcome.Recorded<R> _, Outcome.Unchanged<R> _ -> Uni.createFrom().item(said);
        };
    }

    public Uni<Loaded<S>> load(String id) {
        return store.load(type.id(id)).map(this::fold);
    }

    public Uni<Loaded<S>> loadIn(SqlClient tx, String id) {
        return store.load(tx, type.id(id)).map(this::fold);
    }

    private Loaded<S> fold(List<StoredEvent> events) {
        var state = decider.initial();
        for (var event : events)
            state = decider.evolve(state, type.read(store.json(), event.type(), event.data()));
        return new Loaded<>(state, events.size());
    }

    private Uni<Outcome<R>> decide(
            @Nullable SqlClient tx,
            Loaded<S> loaded,
            String id,
            C command,
            Metadata metadata,
            @Nullable IntakeKey key) {
        return switch (decider.decide(command, loaded.state())) {
            case Rejected<E, R>(var reason) ->
                    Uni.createFrom().item(new Outcome.Rejected<>(reason));
            case Accepted<E, R>(var events) when events.isEmpty() ->
                    Uni.createFrom().item(new Outcome.Unchanged<>(loaded.version()));
            case Accepted<E, R>(var events) -> {
                var traced = Tracing.traced(metadata);
                var appended =
                        tx == null
                                ? store.append(type, id, loaded.version(), events, traced)
                                : store.append(tx, type, id, loaded.version(), events, traced, key);
                yield appended.map(fresh ->
                        fresh
                                ? new Outcome.Recorded<>(loaded.version() + events.size())
                                : new Outcome.Unchanged<>(loaded.version()));
            }
        };
    }
}
