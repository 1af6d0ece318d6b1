package dk.naervaer.eventsourcing.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;

/// Forgets what senders have been answered, once they no longer send it again.
@Singleton
public class UsedKeys {

    private static final String FORGET =
            """
            delete from intake_key where (source, key) in (
              select source, key from intake_key
              where received_at < $1 and source not like 'policy:%'
              order by received_at limit $2 for update skip locked)
            """;

    private static final String FORGET_OTHERS =
            """
            delete from intake_parked where (source, key, body) in (
              select source, key, body from intake_parked where received_at < $1
              order by received_at limit $2 for update skip locked)
            """;

    private final Pool pool;

    UsedKeys(Pool pool) {
        this.pool = pool;
    }

    /// What a policy has acted on is never forgotten: a fact may be published again at any time.
    ///
    /// @return how many, the oldest first
    public Uni<Integer> forget(Instant before, int most) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), most))
                .map(SqlResult::rowCount);
    }

    /// What else has come under a used key goes with what it said; nobody has sent it again.
    ///
    /// @return how many, the oldest first
    public Uni<Integer> forgetOthers(Instant before, int most) {
        return pool.preparedQuery(FORGET_OTHERS)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), most))
                .map(SqlResult::rowCount);
    }
}
