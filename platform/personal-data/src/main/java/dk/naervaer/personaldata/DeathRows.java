package dk.naervaer.personaldata;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/// The table of who has died, and of what is still to be done about it.
@Singleton
class DeathRows {

    private static final String HEAR =
            """
            insert into person_died (person_id, told_at) values ($1, $2)
            on conflict (person_id) do nothing
            """;

    private static final String LOCK =
            """
            select 1 from person_died where person_id = $1 and settled_at is null for update
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
    Uni<Boolean> hear(SqlClient client, PersonDied died) {
        return client.preparedQuery(HEAR)
                .execute(Tuple.of(died.personId().value(), died.toldAt().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() > 0);
    }

    /// Whether there is still something to do about it; nobody else does it meanwhile.
    Uni<Boolean> isOpen(SqlConnection tx, PersonId person) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(person.value()))
                .map(rows -> rows.size() > 0);
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
}
