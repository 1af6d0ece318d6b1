package dk.naervaer.personaldata;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/// Takes a person's keys of some classes out of this store, and keeps them from coming back.
@Singleton
class Shredding {

    // Whoever writes a key looks for the mark first; the lock lets nobody look before and write
    // after.
    private static final String LOCK = "lock table person_key, person in exclusive mode";

    private static final String SHRED =
            """
            with mark as (
              insert into erased (person_id, class) select $1::uuid, unnest($2::text[])
              on conflict do nothing),
            gone as (
              delete from person_key
              where person_id = $1::uuid and split_part(key_id, '/', 2) = any($2::text[]) returning key_id)
            update compacted set value = null, seq = default, xid = pg_current_xact_id()
            where topic = $3 and value is not null
              and key in (select key_id from gone union all select $1::uuid || '/' || unnest($2::text[]))
            """;

    private static final String FORGET =
            """
            with gone as (delete from person where person_id = $1::uuid)
            update compacted set value = null, seq = default, xid = pg_current_xact_id()
            where topic = $2 and key = ($1::uuid)::text and value is not null
            """;

    private final List<WhenErased> others;

    Shredding(@All List<WhenErased> others) {
        this.others = others;
    }

    /// Comes first in the transaction, before any row is locked: two erasures then take turns.
    Uni<Void> lock(SqlConnection tx) {
        return tx.query(LOCK).execute().replaceWithVoid();
    }

    /// Deletes and marks; what this store has published of it gets a tombstone per key.
    Uni<Void> shred(SqlConnection tx, PersonId person, Set<KeyClass> classes) {
        return others(tx, person, classes)
                .chain(() -> keys(tx, person, classes))
                .chain(() ->
                        classes.contains(KeyClass.IDENTITY)
                                ? forget(tx, person)
                                : Uni.createFrom().voidItem());
    }

    private Uni<Void> others(SqlConnection tx, PersonId person, Set<KeyClass> classes) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var one : others) all = all.chain(() -> one.erased(tx, person, classes));
        return all;
    }

    private static Uni<Void> keys(SqlConnection tx, PersonId person, Set<KeyClass> classes) {
        return tx.preparedQuery(SHRED)
                .execute(
                        Tuple.of(
                                person.value(), KeyClass.words(classes), PersonalData.KEYS.topic()))
                .replaceWithVoid();
    }

    private static Uni<Void> forget(SqlConnection tx, PersonId person) {
        return tx.preparedQuery(FORGET)
                .execute(Tuple.of(person.value(), PersonRows.REGISTERED.topic()))
                .replaceWithVoid();
    }
}
