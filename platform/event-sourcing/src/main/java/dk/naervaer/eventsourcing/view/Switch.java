package dk.naervaer.eventsourcing.view;

import static dk.naervaer.eventsourcing.view.Rebuild.done;

import dk.naervaer.eventsourcing.relay.Position;
import dk.naervaer.eventsourcing.view.Progress.Difference;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.stream.StreamSupport;

/// Compares a view with the table that was built beside it, and lets that one take its place.
final class Switch {

    private final SqlConnection connection;
    private final String live;

    Switch(SqlConnection connection, String live) {
        this.connection = connection;
        this.live = live;
    }

    String next() {
        return live + "_next";
    }

    /// An empty table of the same form, whatever an earlier rebuild has left behind.
    void prepare() {
        run(
                """
                set local client_min_messages = warning;
                drop table if exists %1$s_next; drop table if exists %1$s_before;
                create table %1$s_next (like %1$s including all)
                """
                        .formatted(live));
    }

    /// The live projection waits before it touches this view, until the transaction ends; readers
    /// go on. Answers where it stands.
    Position hold() {
        run("set local lock_timeout = '2s'; lock table %s in exclusive mode".formatted(live));
        return cursor("for update");
    }

    Position cursor(String lock) {
        var found =
                rows(
                        """
                        select xid::text::bigint as xid, seq from cursor where name = '%s' %s
                        """
                                .formatted(ProjectionRunner.CURSOR, lock));
        return found.isEmpty() ? Position.START : CatchingUp.position(found.getFirst());
    }

    /// Everything that began before it has ended.
    long horizon() {
        return rows("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .getFirst()
                .getLong(0);
    }

    Difference compare() {
        var sums = List.of(sum(live), sum(next()));
        if (sums.getFirst().equals(sums.getLast())) return Difference.NONE;
        var rows =
                rows(
                        """
                        select coalesce(live.id, next.id) as id, count(*) over () as rows
                        from %s live full join %s next on next.id = live.id
                        where (live.version, live.row) is distinct from (next.version, next.row)
                        order by 1 limit 10
                        """
                                .formatted(live, next()));
        if (rows.isEmpty()) return Difference.NONE;
        return new Difference(
                rows.getFirst().getLong("rows"),
                rows.stream().map(row -> row.getString("id")).toList());
    }

    /// Equal rows have equal hashes, whatever the order of the fields in their JSON.
    private String sum(String table) {
        var row =
                rows("""
                select count(*) as rows,
                       coalesce(sum(hash_record_extended(row(id, version, row), 0)), 0)::text as sum
                from %s
                """
                                .formatted(table))
                        .getFirst();
        return row.getLong("rows") + " " + row.getString("sum");
    }

    /// From here on readers wait until the transaction has ended: names move, no rows.
    void rename() {
        run(
                """
                %2$s
                alter table %1$s rename to %1$s_before;
                alter table %1$s_next rename to %1$s
                """
                        .formatted(live, indexRenames()));
    }

    /// The names of a view's indexes stay what the migrations called them.
    private String indexRenames() {
        return rows("""
        with found as (
          select c.relname as name, i.indrelid as of, d.form,
                 row_number() over (partition by i.indrelid, d.form order by c.oid) as n
          from pg_index i join pg_class c on c.oid = i.indexrelid
          cross join lateral (
            select concat(i.indisunique, i.indisprimary,
                     substring(pg_get_indexdef(c.oid) from ' USING .*')) as form) d)
        select coalesce(string_agg(
                 format('alter index %%I rename to %%I; alter index %%I rename to %%I;',
                        live.name, live.name || '_before', next.name, live.name), ''), '')
        from found live join found next on next.form = live.form and next.n = live.n
        where live.of = '%1$s'::regclass and next.of = '%1$s_next'::regclass
        """
                        .formatted(live))
                .getFirst()
                .getString(0);
    }

    void run(String sql) {
        done(connection.query(sql).execute());
    }

    private List<Row> rows(String sql) {
        return done(
                connection
                        .query(sql)
                        .execute()
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList()));
    }
}
