package dk.naervaer.invitation.heard;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;

/// Lets one fact about a patient be acted upon at a time: an appointment and a consent that arrive
/// together each see the other, and a withdrawal and an invitation cannot pass each other.
public final class PatientLock {

    /// Held until the transaction ends; to be taken before anything is read.
    public static Uni<Void> take(SqlConnection tx, UUID patient) {
        return tx.preparedQuery("select pg_advisory_xact_lock(hashtextextended($1, 0))")
                .execute(Tuple.of("patient/" + patient))
                .replaceWithVoid();
    }

    private PatientLock() {}
}
