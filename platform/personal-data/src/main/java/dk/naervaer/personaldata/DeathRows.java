package dk.naervaer.personaldata;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The tables of who has died, of who was said to by mistake, and of what is still to be done.
@Singleton
class DeathRows {

    // What was said before somebody said that the person lives is no news.
    private static final String NEWS =
            """
            insert into person_died (person_id, told_at, said_at)
            select $1::uuid, $2::timestamptz, $3::timestamptz where not exists (
              select 1 from death_withdrawn where person_id = $1 and said_at > $3)
            on conflict (person_id) do nothing
            """;

    private static final String HEAR =
            """
            insert into person_died (person_id, told_at)
            select $1::uuid, $2::timestamptz where not exists (
              select 1 from death_withdrawn where person_id = $1 and told_at >= $2)
            on conflict (person_id) do update
            set told_at = excluded.told_at, settled_at = null, tries = 0, next_try_at = now()
            where person_died.told_at < excluded.told_at
            """;

    private static final String MISTAKEN =
            """
            delete from person_died where person_id = $1
              and (said_at is null or $2::timestamptz is null or said_at <= $2::timestamptz)
            """;

    private static final String WITHDRAW =
            """
            with lives as (delete from person_died where person_id = $1 and told_at <= $2)
            insert into death_withdrawn (person_id, told_at, said_at) values ($1, $2, $3::timestamptz)
            on conflict (person_id) do update
            set told_at = excluded.told_at,
              said_at = coalesce(excluded.said_at, death_withdrawn.said_at)
            where death_withdrawn.told_at <= excluded.told_at
            """;

    private static final String WITHDRAWN =
            "select told_at from death_withdrawn where person_id = $1";

    private static final String LOCK =
            """
            select told_at from person_died
            where person_id = $1 and settled_at is null for update
            """;

    private static final String SETTLED =
            "update person_died set settled_at = now() where person_id = $1";

    // Messages stop within a minute, so a part that failed is soon tried again.
    private static final String FAILED =
            """
            update person_died
            set tries = tries + 1,
              next_try_at = now() + least(interval '1 second' * 2 ^ least(tries, 4), interval '10 seconds')
            where person_id = $1
            """;

    private static final String DUE =
            """
            select person_id from person_died
            where settled_at is null and next_try_at <= now()
            order by next_try_at limit 100
            """;

    /// Whether nobody has told of it before.
    Uni<Boolean> isNews(SqlConnection tx, PersonDied died, @Nullable Instant said) {
        return tx.preparedQuery(NEWS)
                .execute(Tuple.of(died.personId().value(), utc(died.toldAt()), utc(said)))
                .map(rows -> rows.rowCount() > 0);
    }

    Uni<Void> hear(SqlClient client, PersonDied died) {
        return client.preparedQuery(HEAR)
                .execute(Tuple.of(died.personId().value(), utc(died.toldAt())))
                .replaceWithVoid();
    }

    /// Whether a death was known that had not been said after this.
    Uni<Boolean> isMistaken(SqlConnection tx, PersonId person, @Nullable Instant said) {
        return tx.preparedQuery(MISTAKEN)
                .execute(Tuple.of(person.value(), utc(said)))
                .map(rows -> rows.rowCount() > 0);
    }

    /// Who told of it by mistake may tell of it again, later.
    Uni<Void> withdraw(SqlClient client, DeathWithdrawn lives, @Nullable Instant said) {
        return client.preparedQuery(WITHDRAW)
                .execute(Tuple.of(lives.personId().value(), utc(lives.toldAt()), utc(said)))
                .replaceWithVoid();
    }

    Uni<Optional<Instant>> withdrawn(SqlClient client, PersonId person) {
        return client.preparedQuery(WITHDRAWN)
                .execute(Tuple.of(person.value()))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getOffsetDateTime(0).toInstant())
                                .findFirst());
    }

    /// When we were told, as long as there is still something to do about it; nobody else does it
    /// meanwhile.
    Uni<Optional<Instant>> open(SqlConnection tx, PersonId person) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(person.value()))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getOffsetDateTime(0).toInstant())
                                .findFirst());
    }

    Uni<Void> settled(SqlConnection tx, PersonId person) {
        return tx.preparedQuery(SETTLED).execute(Tuple.of(person.value())).replaceWithVoid();
    }

    Uni<Void> failed(SqlClient client, PersonId person) {
        return client.preparedQuery(FAILED).execute(Tuple.of(person.value())).replaceWithVoid();
    }

    Uni<List<PersonId>> due(SqlClient client) {
        return client.query(DUE)
                .execute()
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new PersonId(row.getUUID("person_id")))
                                .toList());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
