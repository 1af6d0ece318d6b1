package dk.naervaer.eventsourcing.visit;

import dk.naervaer.eventsourcing.heard.Ear;
import dk.naervaer.eventsourcing.heard.HeardEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;

/// An ear to which nothing has been said since the service started.
@Singleton
public class LateEars implements Ear {

    @Override
    public String consumer() {
        return "late-ears";
    }

    @Override
    public Uni<Void> apply(SqlConnection tx, HeardEvent event) {
        return VisitEars.writeDown(tx, consumer(), event);
    }
}
