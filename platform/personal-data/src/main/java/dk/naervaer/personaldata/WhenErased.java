package dk.naervaer.personaldata;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Set;

/// What a service forgets beside keys when classes of a person are erased; a service adds a bean
/// for each thing.
///
/// Called in the transaction of the erasure, while the person can still be found, and again when
/// the same is asked again.
@FunctionalInterface
public interface WhenErased {

    Uni<Void> erased(SqlConnection tx, PersonId person, Set<KeyClass> classes);
}
