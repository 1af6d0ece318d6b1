package dk.naervaer.consent.policy;

import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.personaldata.WhenErased;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/// With who somebody is goes who acts for them and for whom they act, and whom an EPJ has named as
/// theirs.
@Singleton
public class WhenIdentityErasedThenForget implements WhenErased {

    private static final String LOOKUP = "(select lookup from person where person_id = $1)";
    private static final List<String> FORGETTING =
            List.of(
                    "delete from representation where patient in %1$s or representative in %1$s"
                            .formatted(LOOKUP),
                    "delete from representative where lookup in " + LOOKUP);
    private static final String NAMED =
            "delete from named_by_epj where (named ->> 'patient')::uuid = $1";

    @Override
    public Uni<Void> erased(SqlConnection tx, PersonId person, Set<KeyClass> classes) {
        Uni<Void> all = Uni.createFrom().voidItem();
        if (classes.contains(KeyClass.IDENTITY))
            for (var sql : FORGETTING) all = all.chain(() -> forget(tx, sql, person));
        return classes.contains(KeyClass.IDENTITY) || classes.contains(KeyClass.CONTACT)
                ? all.chain(() -> forget(tx, NAMED, person))
                : all;
    }

    private static Uni<Void> forget(SqlConnection tx, String sql, PersonId person) {
        return tx.preparedQuery(sql).execute(Tuple.of(person.value())).replaceWithVoid();
    }
}
