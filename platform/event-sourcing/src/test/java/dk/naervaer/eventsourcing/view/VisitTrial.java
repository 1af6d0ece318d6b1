package dk.naervaer.eventsourcing.view;

import static dk.naervaer.eventsourcing.visit.Session.now;
import static dk.naervaer.eventsourcing.visit.VisitWiring.VISITS;
import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import dk.naervaer.eventsourcing.view.Progress.Phase;
import dk.naervaer.eventsourcing.view.Rebuilds.Answer;
import dk.naervaer.eventsourcing.visit.Session;
import dk.naervaer.eventsourcing.visit.VisitEvent;
import dk.naervaer.eventsourcing.visit.VisitList;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/// Some visits of a test's own, and the list of visits, to be rebuilt.
final class VisitTrial {

    static final String LOCK = "select %s(hashtextextended('rebuild of visit_list', 0))";
    static final int STREAMS = 200;
    static final View<VisitEvent, VisitList.Row> LIST =
            new View<>(VISITS, new VisitList(), "visit_list", VisitList.Row.class);

    private static final EnumSet<Phase> ENDED =
            EnumSet.of(Phase.SWITCHED, Phase.KEPT, Phase.FAILED);
    private static final int PAGE = 50;

    final String run = UUID.randomUUID().toString().substring(0, 8);

    private final Pool pool;
    private final Rebuilds rebuilds;

    VisitTrial(Pool pool, Rebuilds rebuilds) {
        this.pool = pool;
        this.rebuilds = rebuilds;
        seed();
    }

    private void seed() {
        Session.run(
                pool,
                """
                insert into event (stream_id, version, type, data, metadata, recorded_at)
                select 'visit/%s-' || n, v,
                       case v when 1 then 'visit-announced.v1' else 'visit-noted.v1' end,
                       case v when 1 then '{"day":"2027-01-14"}'::jsonb
                              else jsonb_build_object('number', v) end,
                       '{"actor":"test","source":"test"}', now()
                from generate_series(1, %d) as s (n), generate_series(1, 5) as e (v)
                """
                        .formatted(run, STREAMS));
        await().until(() -> version(id(STREAMS)) == 5);
    }

    Progress rebuild(View<VisitEvent, VisitList.Row> how, boolean anyway) {
        begin(how, anyway);
        return ended();
    }

    void begin(View<VisitEvent, VisitList.Row> how) {
        begin(how, false);
    }

    /// The last one's lock is let go after it has told its end.
    void begin(View<VisitEvent, VisitList.Row> how, boolean anyway) {
        await().until(() -> now(rebuilds.begin(how, anyway, PAGE)) instanceof Answer.Begun);
    }

    Progress ended() {
        await().atMost(Duration.ofSeconds(30)).until(() -> ENDED.contains(progress().phase()));
        return progress();
    }

    Progress progress() {
        return requireNonNull(rebuilds.progress("visit_list"));
    }

    /// The view as it is, but something happens when the n-th event is folded.
    View<VisitEvent, VisitList.Row> at(int nth, Runnable happening) {
        return new View<>(
                VISITS, new Interrupted(nth, happening), "visit_list", VisitList.Row.class);
    }

    String id(int n) {
        return run + "-" + n;
    }

    long version(String id) {
        return Session.run(pool, "select version from visit_list where id = '" + id + "'").stream()
                .mapToLong(row -> row.getLong(0))
                .sum();
    }

    long count() {
        return now(
                pool.preparedQuery("select count(*) from visit_list")
                        .execute()
                        .map(rows -> rows.iterator().next().getLong(0)));
    }

    /// All that a rebuild has to fold.
    int events() {
        return Session.run(pool, "select count(*) from event where stream_id like 'visit/%'")
                .getFirst()
                .getInteger(0);
    }

    List<String> indexes() {
        return Session.run(
                        pool,
                        """
                        select indexname from pg_indexes where tablename = 'visit_list' order by 1
                        """)
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    List<String> shown() {
        return Session.run(
                        pool,
                        """
                        select concat(id, ' ', version, ' ', row) from visit_list
                        where id like '%s-%%' order by id collate "C"
                        """
                                .formatted(run))
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    /// By PostgreSQL itself: none of our own folding.
    List<String> foldedFromTheStore() {
        return Session.run(
                        pool,
                        """
                        select concat(substr(stream_id, 7), ' ', max(version), ' ',
                          jsonb_build_object(
                            'day', min(data ->> 'day'),
                            'notes', coalesce(jsonb_agg(data -> 'number' order by version)
                              filter (where type = 'visit-noted.v1'), '[]')))
                        from event where stream_id like 'visit/%s-%%'
                        group by stream_id order by stream_id
                        """
                                .formatted(run))
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
