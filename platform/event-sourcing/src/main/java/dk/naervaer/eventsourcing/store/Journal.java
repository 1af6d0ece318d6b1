package dk.naervaer.eventsourcing.store;

import dk.naervaer.eventsourcing.StreamId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Appends facts that rest on no decision, each after whatever its stream ends with: nothing is
/// loaded, and what is asked for at once is written together.
///
/// As in [AppendStatement] the first fact of a stream opens the door for the rest of it. Where
/// another writer was first, the stream is left alone and tried again by a statement of its own: so
/// versions have no gap, and a later one never becomes visible before an earlier one.
@Singleton
public final class Journal {

    private static final int LANES = 2;
    private static final int TRIES = 20;

    private static final String APPEND =
            """
            with told as (
              select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
                with ordinality as told (stream_id, type, data, metadata, n)),
            placed as (
              select told.*, coalesce(last.version, 0) as last,
                row_number() over (partition by told.stream_id order by told.n) as place
              from told left join lateral (
                select e.version from event e where e.stream_id = told.stream_id
                order by e.version desc limit 1) as last on true),
            lead as (
              insert into event (stream_id, version, type, data, metadata, recorded_at)
              select stream_id, last + 1, type, data::jsonb, metadata::jsonb, $5::timestamptz
              from placed where place = 1 order by stream_id
              on conflict (stream_id, version) do nothing
              returning stream_id),
            rest as (
              insert into event (stream_id, version, type, data, metadata, recorded_at)
              select stream_id, last + place, type, data::jsonb, metadata::jsonb, $5::timestamptz
              from placed join lead using (stream_id)
              where place > 1 order by stream_id, place)
            select stream_id from lead
            """;

    /// A fact and the stream it is to stand in.
    public record Entry(StreamId stream, Draft.Fact fact) {}

    // No record: two who write the same are two.
    private static final class Asked {

        private final List<Entry> entries;
        private final Caller<Integer> caller;

        Asked(List<Entry> entries, Caller<Integer> caller) {
            this.entries = entries;
            this.caller = caller;
        }
    }

    private final EventStore store;
    private final Clock clock;
    private final Bundling<Asked> bundling =
            new Bundling<>(
                    LANES,
                    asked -> asked,
                    this::together,
                    (asked, failure) -> asked.caller.fail(failure));

    public Journal(EventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Completes when all of them are written for good.
    public Uni<Void> append(List<Entry> entries) {
        if (entries.isEmpty()) return Uni.createFrom().voidItem();
        return Uni.createFrom()
                .<Integer>emitter(caller -> bundling.add(new Asked(entries, new Caller<>(caller))))
                .replaceWithVoid();
    }

    private Uni<Void> together(List<Asked> all) {
        var entries = all.stream().flatMap(asked -> asked.entries.stream()).toList();
        return append(entries, TRIES)
                .invoke(() -> all.forEach(asked -> asked.caller.answer(asked.entries.size())));
    }

    private Uni<Void> append(List<Entry> entries, int tries) {
        return write(entries)
                .onFailure(Journal::passes)
                .recoverWithItem(Set.of())
                .flatMap(written -> {
                    var left =
                            entries.stream()
                                    .filter(entry -> !written.contains(entry.stream()))
                                    .toList();
                    if (left.isEmpty()) return Uni.createFrom().voidItem();
                    if (tries == 1) throw new VersionConflict(left.getFirst().stream());
                    return append(left, tries - 1);
                });
    }

    private Uni<Set<StreamId>> write(List<Entry> entries) {
        return store.pool()
                .preparedQuery(APPEND)
                .execute(
                        Tuple.of(
                                texts(entries, entry -> entry.stream().toString()),
                                texts(entries, entry -> entry.fact().type()),
                                texts(entries, entry -> entry.fact().data()),
                                texts(entries, entry -> entry.fact().metadata()),
                                clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(Journal::named)
                                .collect(Collectors.toSet()));
    }

    private static StreamId named(Row row) {
        return StreamId.parse(row.getString(0));
    }

    private static String[] texts(List<Entry> entries, Function<Entry, String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }

    /// Two bundles that waited for each other.
    private static boolean passes(Throwable failure) {
        return failure instanceof PgException e && "40P01".equals(e.getSqlState());
    }
}
