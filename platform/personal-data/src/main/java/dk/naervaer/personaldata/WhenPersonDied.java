package dk.naervaer.personaldata;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// What a service does when a person has died; a service adds a bean for each thing.
///
/// It may be asked again, and does then what is left to do.
@FunctionalInterface
public interface WhenPersonDied {

    Uni<Void> died(SqlConnection tx, PersonId person);
}
