package dk.naervaer.eventsourcing.handling;

import static java.util.stream.Collectors.toSet;

import dk.naervaer.eventsourcing.Decider;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.store.AskedTogether;
import dk.naervaer.eventsourcing.store.Bundling;
import dk.naervaer.eventsourcing.store.Caller;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.EventStore.Told;
import dk.naervaer.eventsourcing.store.IntakeKey;
import dk.naervaer.eventsourcing.store.StreamType;
import dk.naervaer.eventsourcing.store.VersionConflict;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Loads a stream, lets the aggregate decide, and appends what it decided in one statement.
///
/// When another writer was first it decides again, at most three times, unless the caller insisted
/// on a version; then, and in the end, it fails with [VersionConflict]. Commands that come while
/// others are being written are decided together and written in one statement; each has its own
/// outcome, and a conflict is its own.
public final class CommandHandler<C, S, E, R> {

    private static final int TRIES = 3;
    private static final int LANES = 3;

    private final EventStore store;
    private final StreamType<E> streams;
    private final Decider<C, S, E, R> decider;
    private final Bundling<Ask<C, R>> bundling =
            new Bundling<>(LANES, Ask::id, this::together, Ask::fail);
    private final AskedTogether<StreamId, List<Told>> told;

    public CommandHandler(EventStore store, StreamType<E> streams, Decider<C, S, E, R> decider) {
        this.store = store;
        this.streams = streams.complete();
        this.decider = decider;
        this.told = new AskedTogether<>(ids -> store.told(store.pool(), ids));
    }

    public Uni<Outcome<R>> handle(String id, C command, Metadata metadata) {
        return ask(id, command, metadata, null, null);
    }

    /// Decides only on the version the caller has seen; fails with [VersionConflict] otherwise.
    public Uni<Outcome<R>> handle(String id, C command, Metadata metadata, long seen) {
        return ask(id, command, metadata, null, seen);
    }

    /// Answers a key once: the same message gets its first answer again, another message is parked
    /// and fails with [dk.naervaer.eventsourcing.store.KeyTaken]. A refusal is no answer: what is
    /// sent again after it is decided again.
    public Uni<Outcome<R>> handle(String id, C command, Metadata metadata, IntakeKey key) {
        return ask(id, command, metadata, key, null);
    }

    private Uni<Outcome<R>> ask(
            String id, C command, Metadata metadata, @Nullable IntakeKey key, @Nullable Long seen) {
        return Uni.createFrom()
                .emitter(caller ->
                        bundling.add(
                                new Ask<>(
                                        id,
                                        command,
                                        Tracing.traced(metadata),
                                        key,
                                        seen,
                                        0,
                                        new Caller<>(caller))));
    }

    /// Decides inside somebody's transaction, once for each key. A conflict fails the transaction.
    public Uni<Outcome<R>> handleIn(
            SqlConnection tx, String id, C command, Metadata metadata, IntakeKey key) {
        return askIn(tx, id, command, metadata, key, null);
    }

    /// Decides inside somebody's transaction, each time it is asked. A conflict fails the
    /// transaction.
    public Uni<Outcome<R>> handleIn(SqlConnection tx, String id, C command, Metadata metadata) {
        return askIn(tx, id, command, metadata, null, null);
    }

    /// Decides inside somebody's transaction, only on the version the caller has seen. A conflict
    /// fails the transaction.
    public Uni<Outcome<R>> handleIn(
            SqlConnection tx, String id, C command, Metadata metadata, long seen) {
        return askIn(tx, id, command, metadata, null, seen);
    }

    private Uni<Outcome<R>> askIn(
            SqlConnection tx,
            String id,
            C command,
            Metadata metadata,
            @Nullable IntakeKey key,
            @Nullable Long seen) {
        return Uni.createFrom()
                .emitter(caller -> {
                    var traced = Tracing.traced(metadata);
                    var one =
                            new Ask<C, R>(id, command, traced, key, seen, 0, new Caller<>(caller));
                    attempt(tx, List.of(one))
                            .subscribe()
                            .with(again -> again.forEach(this::conflict), one::fail);
                });
    }

    public Uni<Loaded<S>> load(String id) {
        return told.ask(streams.id(id)).map(this::fold);
    }

    /// As it stood at a version that it has reached, whatever has happened since.
    public Uni<Loaded<S>> load(String id, long version) {
        return told.ask(streams.id(id))
                .map(events -> fold(events.map(all -> all.subList(0, (int) version))));
    }

    public Uni<Loaded<S>> loadIn(SqlClient client, String id) {
        var stream = streams.id(id);
        return store.told(client, Set.of(stream))
                .map(found -> fold(Optional.ofNullable(found.get(stream))));
    }

    Loaded<S> fold(Optional<List<Told>> told) {
        var events = told.orElseGet(List::of);
        var state = decider.initial();
        for (var event : events)
            state = decider.evolve(state, streams.read(store.json(), event.type(), event.data()));
        return new Loaded<>(state, events.size());
    }

    private Uni<Void> together(List<Ask<C, R>> asks) {
        return attempt(store.pool(), asks)
                .onFailure(CommandHandler::passes)
                .recoverWithItem(asks)
                .invoke(again -> again.forEach(this::askAgain))
                .replaceWithVoid();
    }

    private void askAgain(Ask<C, R> ask) {
        if (ask.seen() != null || ask.tries() == TRIES) conflict(ask);
        else bundling.add(ask.again());
    }

    private void conflict(Ask<C, R> ask) {
        ask.fail(new VersionConflict(streams.id(ask.id())));
    }

    /// Answers those who asked and returns those whose stream had moved on.
    private Uni<List<Ask<C, R>>> attempt(SqlClient client, List<Ask<C, R>> asks) {
        var ids = asks.stream().map(ask -> streams.id(ask.id())).collect(toSet());
        var keys =
                asks.stream()
                        .map(Ask::key)
                        .filter(Objects::nonNull)
                        .map(IntakeKey::bare)
                        .collect(toSet());
        return Uni.combine()
                .all()
                .unis(store.told(client, ids), store.answers(client, keys))
                .asTuple()
                .flatMap(known -> {
                    var batch = new Batch<>(this, asks, known.getItem2());
                    batch.decide(known.getItem1());
                    return park(client, batch)
                            .chain(() -> store.append(client, batch.drafts()))
                            .map(batch::settle);
                });
    }

    private Uni<Void> park(SqlClient client, Batch<C, S, E, R> batch) {
        Uni<Void> parked = Uni.createFrom().voidItem();
        for (var ask : batch.taken()) {
            var key = Objects.requireNonNull(ask.key());
            parked =
                    parked.chain(
                            () -> store.park(client, key, streams.id(ask.id()), ask.command()));
        }
        return parked.invoke(batch::refuseTaken);
    }

    /// A key answered meanwhile, or two batches that waited for each other: decided again, it goes.
    private static boolean passes(Throwable failure) {
        return failure instanceof PgException e
                && ("23505".equals(e.getSqlState())
                        || "40P01".equals(e.getSqlState())
                        || "40001".equals(e.getSqlState()));
    }

    EventStore store() {
        return store;
    }

    StreamType<E> streams() {
        return streams;
    }

    Decider<C, S, E, R> decider() {
        return decider;
    }
}
