package dk.naervaer.personaldata;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Gives a person a newer key of one class; what the older ones have sealed stays readable.
///
/// Only the service that made a person's keys makes newer ones, so that two can never make the same
/// version.
@Singleton
public class KeyRotation {

    /// What came of it.
    public sealed interface Rotation {

        record Rotated(int version) implements Rotation {}

        /// Another service has made this person's keys.
        record MadeElsewhere() implements Rotation {}

        /// There is no such key here: never made, not arrived, or erased.
        record NoKey() implements Rotation {}
    }

    private record Newest(WrappedKey key, boolean ours) {}

    private final Pool pool;
    private final PersonalData personalData;
    private final MasterKeys master;

    KeyRotation(Pool pool, PersonalData personalData, MasterKeys master) {
        this.pool = pool;
        this.personalData = personalData;
        this.master = master;
    }

    public Uni<Rotation> rotate(PersonId person, KeyClass keyClass) {
        return pool.withTransaction(tx ->
                newest(tx, KeyId.first(person, keyClass))
                        .flatMap(found -> {
                            if (found.isEmpty()) return Uni.createFrom().item(new Rotation.NoKey());
                            if (!found.get().ours())
                                return Uni.createFrom().item(new Rotation.MadeElsewhere());
                            return next(tx, found.get());
                        }));
    }

    private Uni<Rotation> next(SqlConnection tx, Newest newest) {
        var before = newest.key().id();
        var id = before.next();
        byte[] secret = DataKey.roll(master.secret(before, newest.key().bytes()));
        return personalData
                .issue(tx, id.person(), List.of(personalData.wrapped(id, secret)))
                .replaceWith(new Rotation.Rotated(id.version()));
    }

    /// Locked on the first version, which stays: of two who rotate at once the second sees what the
    /// first has made.
    private static Uni<Optional<Newest>> newest(SqlConnection tx, KeyId first) {
        return tx.preparedQuery("select 1 from person_key where key_id = $1 for update")
                .execute(Tuple.of(first.toString()))
                .chain(() ->
                        tx.preparedQuery(
                                        """
                                        select key_id, wrapped, exists (
                                          select 1 from compacted
                                          where topic = $3 and key = $4 and value is not null
                                        ) as ours
                                        from person_key
                                        where person_id = $1 and split_part(key_id, '/', 2) = $2
                                        order by split_part(key_id, '/', 3)::int desc limit 1
                                        """)
                                .execute(
                                        Tuple.of(
                                                first.person().value(),
                                                first.keyClass().word(),
                                                PersonalData.KEYS.topic(),
                                                first.topicKey())))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .findFirst()
                                .map(KeyRotation::newest));
    }

    private static Newest newest(Row row) {
        var id = KeyId.parse(row.getString("key_id"));
        return new Newest(
                WrappedKey.of(id, row.getBuffer("wrapped").getBytes()), row.getBoolean("ours"));
    }
}
