package dk.naervaer.invitation.sending;

import dk.naervaer.eventsourcing.Metadata;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.UUID;

/// One kind of message that is carried to the gateway, and where its proof is kept.
interface Post {

    Uni<List<Parcel>> due(SqlClient client, int atMost);

    /// Those that are being handed over, or were when somebody died.
    Uni<List<Parcel>> underWay(SqlClient client);

    /// Where the facts of that id lie.
    String stream(String id);

    /// Writes down that it is on its way.
    ///
    /// @return whether it was due
    Uni<Boolean> start(String id, UUID message, Metadata metadata);

    Uni<Void> report(String id, UUID message, Handover handover, Metadata metadata);
}
