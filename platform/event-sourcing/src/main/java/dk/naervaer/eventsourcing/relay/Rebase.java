package dk.naervaer.eventsourcing.relay;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;

/// Makes a store that was restored into another cluster readable again: transaction numbers start
/// over there, so the restored rows get numbers of their own that come before everything new, in
/// the order they had.
///
/// Positions told before are worth nothing afterwards; versions, hashes and the count of facts
/// stay. Nobody may write meanwhile, and the locks see to it.
@Singleton
public class Rebase {

    private static final String NEEDED =
            """
            select coalesce(greatest((select max(xid) from event), (select max(xid) from compacted),
                                     (select max(xid) from cursor))
                            >= pg_snapshot_xmax(pg_current_snapshot()), false)
            """;

    // Whoever reads holds the lock of its name; one that has begun keeps its place in memory.
    private static final String STANDSTILL =
            """
            set local lock_timeout = '5s';
            select pg_advisory_xact_lock(hashtextextended(name, 0)) from cursor;
            """;

    private final Pool pool;

    public Rebase(Pool pool) {
        this.pool = pool;
    }

    /// Does nothing, and answers false, when the store is of this cluster's time. All or nothing;
    /// the tails, which stand still until then, go on by themselves within a second.
    public Uni<Boolean> run() {
        return pool.withTransaction(tx ->
                tx.query(NEEDED)
                        .execute()
                        .map(rows -> rows.iterator().next().getBoolean(0))
                        .flatMap(needed ->
                                needed
                                        ? rebase(tx).replaceWith(true)
                                        : Uni.createFrom().item(false)));
    }

    private static Uni<Void> rebase(SqlConnection tx) {
        return tx.query(STANDSTILL)
                .execute()
                .chain(() -> rebase(tx, "event", false))
                .chain(() -> tx.query("drop table renumbered").execute())
                .chain(() -> rebase(tx, "compacted", true));
    }

    private static Uni<Void> rebase(SqlConnection tx, String table, boolean compacted) {
        // One is no transaction's number, so no renumbered row can meet one that is still to be.
        var sql =
                """
                lock table %1$s in access exclusive mode;
                create temp table renumbered on commit drop as
                  select xid, seq, since, row_number() over (order by since, xid, seq) as n
                  from (select xid, seq, xid < now_at and seq > coalesce((
                          select max(seq) from %1$s where xid >= now_at), 0) as since
                        from %1$s, pg_snapshot_xmax(pg_current_snapshot()) now_at) told;
                update cursor c set xid = case when moved.n = 0 then '0' else '1'::xid8 end, seq = moved.n
                  from (select name, (select coalesce(max(r.n), 0) from renumbered r
                                      where not since and (r.xid, r.seq) <= (c2.xid, c2.seq)) as n from cursor c2) moved
                  where moved.name = c.name and (c.name = 'relay-compacted') = (%2$b);
                alter table %1$s alter column seq drop identity;
                update %1$s e set xid = '1', seq = r.n from renumbered r
                  where (e.xid, e.seq) = (r.xid, r.seq) and (e.xid, e.seq) <> ('1'::xid8, r.n);
                alter table %1$s alter column seq add generated always as identity;
                select setval(pg_get_serial_sequence('%1$s', 'seq'),
                              (select coalesce(max(n), 0) + 1 from renumbered), false);
                """
                        .formatted(table, compacted);
        return tx.query(sql).execute().replaceWithVoid();
    }
}
