package dk.naervaer.booking.intake.fhir.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Whether EPJs wish to be called at their rest-hooks. Where they are is the engineer's to say, so
/// no address is kept here.
@Singleton
public class Subscriptions {

    static final int MOST = 10;

    /// @param until when it ends by itself; `null` when it does not
    record Kept(UUID id, boolean active, @Nullable Instant until) {

        boolean isActive(Instant now) {
            return active && (until == null || until.isAfter(now));
        }
    }

    private final Pool pool;
    private final Clock clock;

    Subscriptions(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /// Empty when the EPJ has as many as it may.
    Uni<Optional<Kept>> create(String client, boolean active, @Nullable Instant until) {
        var kept = new Kept(UUID.randomUUID(), active, until);
        return pool.preparedQuery(
                        """
                        insert into epj_subscription (id, client, active, until, since)
                        select $1, $2, $3, $4, $5
                        where (select count(*) from epj_subscription
                          where client = $2 and not removed) < $6
                        """)
                .execute(Tuple.of(kept.id(), client, active, at(until), at(clock.instant()), MOST))
                .map(rows -> rows.rowCount() == 0 ? Optional.empty() : Optional.of(kept));
    }

    /// Empty when this EPJ has none of that id.
    Uni<Optional<Kept>> change(String client, UUID id, boolean active, @Nullable Instant until) {
        return pool.preparedQuery(
                        """
                        update epj_subscription set active = $3, until = $4
                        where client = $1 and id = $2 and not removed
                        """)
                .execute(Tuple.of(client, id, active, at(until)))
                .map(rows ->
                        rows.rowCount() == 0
                                ? Optional.empty()
                                : Optional.of(new Kept(id, active, until)));
    }

    /// Whether there was one.
    Uni<Boolean> remove(String client, UUID id) {
        return pool.preparedQuery(
                        """
                        update epj_subscription set removed = true
                        where client = $1 and id = $2 and not removed
                        """)
                .execute(Tuple.of(client, id))
                .map(rows -> rows.rowCount() > 0);
    }

    Uni<List<Kept>> of(String client) {
        return pool.preparedQuery(
                        """
                        select id, active, until from epj_subscription
                        where client = $1 and not removed order by since, id
                        """)
                .execute(Tuple.of(client))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(Subscriptions::kept)
                                .toList());
    }

    /// The clients of those that have said that they would be called no more. One that has never
    /// said anything is called, as it is registered.
    public Uni<Set<String>> silenced() {
        return pool.preparedQuery(
                        """
                        select client from epj_subscription group by client
                        having not bool_or(active and not removed
                          and (until is null or until > $1))
                        """)
                .execute(Tuple.of(at(clock.instant())))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getString(0))
                                .collect(Collectors.toSet()));
    }

    private static Kept kept(Row row) {
        var until = row.getOffsetDateTime(2);
        return new Kept(
                row.getUUID(0), row.getBoolean(1), until == null ? null : until.toInstant());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
