package dk.naervaer.personaldata;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/// What a service does when a person has died; a service adds a bean for each thing.
///
/// It may be asked again, and does then what is left to do. Somebody of whom it was said by mistake
/// may be said to have died a second time: then `told` is another.
@FunctionalInterface
public interface WhenPersonDied {

    Uni<Void> died(SqlConnection tx, PersonId person, Instant told);
}
