package dk.naervaer.eventsourcing.heard;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// What a service does about one fact of another service, inside the transaction that remembers
/// having heard it.
@FunctionalInterface
public interface Effect {

    Uni<Void> apply(SqlConnection tx, HeardEvent event);
}
