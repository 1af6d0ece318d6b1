package dk.naervaer.eventsourcing.store;

import static dk.naervaer.eventsourcing.visit.Session.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.store.Journal.Entry;
import dk.naervaer.eventsourcing.visit.Session;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class JournalIT {

    private static final String BY_TEST = "{\"actor\":\"test\",\"source\":\"test\"}";

    @Inject Pool pool;
    @Inject EventStore store;
    @Inject Journal journal;
    @Inject Clock clock;

    private final String run = UUID.randomUUID().toString();

    @Test
    void facts_follow_what_their_stream_ends_with_in_the_order_they_are_told() {
        now(journal.append(List.of(entry("a", 1), entry("b", 2), entry("a", 3))));
        now(journal.append(List.of(entry("a", 4))));
        assertThat(versions("a")).containsExactly("1:1", "2:3", "3:4");
        assertThat(versions("b")).containsExactly("1:2");
    }

    @Test
    void what_comes_at_once_shares_transactions_and_leaves_no_gap() {
        now(Uni.join().all(IntStream.range(0, 200).mapToObj(this::append).toList()).andFailFast());
        assertGapless(200);
        var written =
                Session.run(
                        pool,
                        "select count(distinct xid) as transactions from event where stream_id = '"
                                + stream("race")
                                + "'");
        assertThat(written.getFirst().getLong("transactions")).isLessThan(20);
    }

    /// Two instances of a service write to the same stream, each with a journal of its own.
    @Test
    void two_writers_leave_no_gap_and_every_version_becomes_visible_after_the_one_before() {
        var other = new Journal(store, clock);
        var all = new ArrayList<Uni<Void>>();
        for (int n = 0; n < 300; n++) {
            var here = n % 2 == 0 ? journal : other;
            all.add(here.append(List.of(entry("race", n), entry("own-" + n, n))));
        }
        now(Uni.join().all(all).andFailFast());
        assertGapless(300);
        assertThat(backwards("race")).isEmpty();
    }

    /// Versions that became visible before an earlier one.
    private List<Row> backwards(String name) {
        return Session.run(
                pool,
                """
                select version from (
                  select version, lag(version) over (order by xid, seq) as before
                  from event where stream_id = '%s') as told
                where before > version
                """
                        .formatted(stream(name)));
    }

    @Test
    void who_finds_another_writer_in_the_way_writes_after_it_and_loses_nothing() {
        var other = now(pool.getConnection());
        var tx = now(other.begin());
        now(
                other.query(
                                """
                                insert into event
                                  (stream_id, version, type, data, metadata, recorded_at)
                                values ('%s', 1, 'visit-noted.v1', '{"number":9}', '%s', now())
                                """
                                        .formatted(stream("a"), BY_TEST))
                        .execute());
        var written =
                journal.append(List.of(entry("a", 1), entry("a", 2), entry("b", 3)))
                        .subscribeAsCompletionStage();
        await().until(() -> !waiting().isEmpty());
        assertThat(written).isNotDone();
        now(tx.commit());
        now(other.close());
        written.join();
        assertThat(versions("a")).containsExactly("1:9", "2:1", "3:2");
        assertThat(versions("b")).containsExactly("1:3");
        assertThat(backwards("a")).isEmpty();
    }

    private List<Row> waiting() {
        return Session.run(
                pool,
                "select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%with ordinality as told%'");
    }

    @Test
    void what_cannot_be_written_fails_alone() {
        var broken =
                new Entry(stream("broken"), new Draft.Fact("visit-noted.v1", "no json", BY_TEST));
        var good = journal.append(List.of(entry("good", 1)));
        assertThatThrownBy(() -> now(journal.append(List.of(broken)))).isNotNull();
        now(good);
        assertThat(versions("good")).containsExactly("1:1");
        assertThat(versions("broken")).isEmpty();
    }

    private Uni<Void> append(int n) {
        return journal.append(List.of(entry("race", n)));
    }

    private void assertGapless(int facts) {
        var versions =
                Session.run(
                                pool,
                                "select version from event where stream_id = '%s' order by version"
                                        .formatted(stream("race")))
                        .stream()
                        .map(row -> row.getLong(0))
                        .toList();
        assertThat(versions)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, facts).boxed().toList());
    }

    private Entry entry(String stream, int number) {
        return new Entry(
                stream(stream),
                new Draft.Fact("visit-noted.v1", "{\"number\":%d}".formatted(number), BY_TEST));
    }

    private StreamId stream(String name) {
        return new StreamId("visit", run + "-" + name);
    }

    private List<String> versions(String stream) {
        return Session.run(
                        pool,
                        """
                        select version || ':' || (data ->> 'number') from event
                        where stream_id = '%s' order by version
                        """
                                .formatted(stream(stream)))
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
