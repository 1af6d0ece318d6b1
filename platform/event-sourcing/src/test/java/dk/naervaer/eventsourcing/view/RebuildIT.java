package dk.naervaer.eventsourcing.view;

import static dk.naervaer.eventsourcing.visit.Session.BY_TEST;
import static dk.naervaer.eventsourcing.visit.Session.now;
import static dk.naervaer.eventsourcing.visit.VisitWiring.VISITS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.view.Progress.Difference;
import dk.naervaer.eventsourcing.view.Progress.Phase;
import dk.naervaer.eventsourcing.view.Rebuilds.Answer;
import dk.naervaer.eventsourcing.visit.Session;
import dk.naervaer.eventsourcing.visit.Visit;
import dk.naervaer.eventsourcing.visit.VisitCommand;
import dk.naervaer.eventsourcing.visit.VisitCommand.Announce;
import dk.naervaer.eventsourcing.visit.VisitCommand.Note;
import dk.naervaer.eventsourcing.visit.VisitEvent;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitNoted;
import dk.naervaer.eventsourcing.visit.VisitRejection;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class RebuildIT {

    static final LocalDate DAY = LocalDate.of(2027, 1, 14);

    @Inject Pool pool;
    @Inject EventStore store;
    @Inject Rebuilds rebuilds;
    @Inject CommandHandler<VisitCommand, Visit.State, VisitEvent, VisitRejection> visits;

    VisitTrial trial;

    @BeforeEach
    void begin() {
        trial = new VisitTrial(pool, rebuilds);
    }

    @Test
    void under_load_it_becomes_what_a_fold_of_the_store_says_and_lives_on() throws Exception {
        var stopped = new AtomicBoolean();
        var writers = List.of(writer(1, stopped), writer(2, stopped));
        var ended = trial.rebuild(VisitTrial.LIST, false);
        stopped.set(true);
        for (var writer : writers) writer.join();

        assertThat(ended.reason()).isNull();
        assertThat(ended.phase()).isEqualTo(Phase.SWITCHED);
        assertThat(ended.difference()).isEqualTo(Difference.NONE);
        assertThat(ended.done())
                .isEqualTo(ended.total())
                .isGreaterThanOrEqualTo(VisitTrial.STREAMS * 5);
        visits.handle(trial.id(1), new Note(99), BY_TEST).await().indefinitely();
        awaitShown();
    }

    /// What A appends has the older xid: the live view has it before what B wrote first, and the
    /// rebuilt one has read both.
    @Test
    void what_was_written_in_the_wrong_order_meanwhile_is_shown_in_the_right_one() {
        try (var a = Session.of(pool)) {
            a.run("begin; select pg_current_xact_id()");
            now(visits.handle(trial.id(3), new Note(6), BY_TEST));
            var late =
                    trial.at(
                            1,
                            () -> {
                                List<VisitEvent> note = List.of(new VisitNoted(7));
                                now(
                                        store.append(
                                                a.connection(),
                                                VISITS,
                                                trial.id(3),
                                                6,
                                                note,
                                                BY_TEST));
                                a.run("commit");
                            });
            assertThat(trial.rebuild(late, false).difference()).isEqualTo(Difference.NONE);
        }
        awaitShown();
    }

    /// Whoever writes for long holds the horizon down: what is recorded meanwhile is in the store,
    /// and may not yet be in the view.
    @Test
    void what_the_live_view_may_not_show_yet_is_not_a_difference_and_comes_later() {
        try (var a = Session.of(pool)) {
            a.run("begin; select pg_current_xact_id()");
            now(visits.handle(trial.id(4), new Note(6), BY_TEST));
            now(visits.handle(trial.run + "-new", new Announce(DAY), BY_TEST));
            var ended = trial.rebuild(VisitTrial.LIST, false);
            assertThat(ended.difference()).isEqualTo(Difference.NONE);
            assertThat(ended.phase()).isEqualTo(Phase.SWITCHED);
            assertThat(trial.version(trial.id(4))).isEqualTo(5);
            assertThat(trial.version(trial.run + "-new")).isZero();
        }
        awaitShown();
        assertThat(trial.version(trial.run + "-new")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 90})
    void one_that_was_killed_leaves_the_live_view_alone_and_is_begun_again(int percent) {
        var before = trial.count();
        var killed =
                trial.rebuild(trial.at(trial.events() * percent / 100, this::killTheRebuild), true);
        assertThat(killed.phase()).isEqualTo(Phase.FAILED);
        assertThat(killed.reason()).isNotEmpty();
        assertThat(killed.done()).isLessThan(killed.total());
        assertThat(trial.count()).isEqualTo(before);

        var again = trial.rebuild(VisitTrial.LIST, false);
        assertThat(again.phase()).isEqualTo(Phase.SWITCHED);
        assertThat(again.difference()).isEqualTo(Difference.NONE);
        awaitShown();
    }

    @Test
    void a_difference_is_told_without_content_and_the_live_view_kept_unless_asked_otherwise() {
        Session.run(
                pool,
                """
                update visit_list set row = row || '{"notes":[4711]}' where id = '%1$s-1';
                update visit_list set version = 4 where id = '%1$s-2';
                delete from visit_list where id = '%1$s-3';
                insert into visit_list values ('%1$s-no', 1, null)
                """
                        .formatted(trial.run));
        var kept = trial.rebuild(VisitTrial.LIST, false);
        assertThat(kept.phase()).isEqualTo(Phase.KEPT);
        assertThat(kept.difference())
                .isEqualTo(
                        new Difference(
                                4,
                                List.of(trial.id(1), trial.id(2), trial.id(3), trial.run + "-no")));
        assertThat(kept.toString()).doesNotContain("4711");
        assertThat(trial.version(trial.id(3))).isZero();

        var switched = trial.rebuild(VisitTrial.LIST, true);
        assertThat(switched.phase()).isEqualTo(Phase.SWITCHED);
        assertThat(requireNonNull(switched.difference()).rows()).isEqualTo(4);
        awaitShown();
        assertThat(trial.version(trial.run + "-no")).isZero();
    }

    @Test
    void the_first_ten_of_many_differences_are_named() {
        Session.run(pool, "delete from visit_list where id like '" + trial.run + "-%'");
        var kept = requireNonNull(trial.rebuild(VisitTrial.LIST, false).difference());
        assertThat(kept.rows()).isEqualTo(VisitTrial.STREAMS);
        assertThat(kept.first()).hasSize(10);
        trial.rebuild(VisitTrial.LIST, true);
    }

    @Test
    void no_reader_ever_sees_less_than_before_and_the_indexes_keep_their_names() throws Exception {
        var stopped = new AtomicBoolean();
        var looks = new AtomicLong();
        var fewer = new ArrayList<Long>();
        var reader =
                Thread.ofVirtual()
                        .start(() -> {
                            long most = 0;
                            while (!stopped.get()) {
                                var seen = trial.count();
                                if (seen < most) fewer.add(seen);
                                most = Math.max(most, seen);
                                looks.incrementAndGet();
                            }
                        });
        var names = trial.indexes();
        for (int n = 0; n < 3; n++) {
            assertThat(trial.rebuild(VisitTrial.LIST, false).phase()).isEqualTo(Phase.SWITCHED);
            assertThat(trial.indexes()).isEqualTo(names);
        }
        var seen = looks.get();
        await().until(() -> looks.get() > seen + 1);
        stopped.set(true);
        reader.join();
        assertThat(fewer).isEmpty();
        assertThat(names)
                .containsExactly("visit_list_of_a_day", "visit_list_once", "visit_list_pkey");
    }

    @Test
    void one_who_reads_for_long_delays_the_switch_and_is_not_disturbed() {
        try (var reader = Session.of(pool)) {
            reader.run("begin; select 1 from visit_list limit 1");
            trial.begin(VisitTrial.LIST);
            await().until(() -> trial.progress().phase() == Phase.COMPARING);
            assertThat(reader.run("select id from visit_list where id = '" + trial.id(1) + "'"))
                    .hasSize(1);
        }
        assertThat(trial.ended().phase()).isEqualTo(Phase.SWITCHED);
    }

    @Test
    void a_view_is_rebuilt_once_at_a_time_here_and_elsewhere() {
        var proceed = new CountDownLatch(1);
        trial.begin(trial.at(1, () -> wait(proceed)));
        assertThat(now(rebuilds.begin("visit_list", false))).isEqualTo(new Answer.UnderWay());
        assertThat(trial.progress().phase()).isEqualTo(Phase.FILLING);
        await().until(() -> trial.progress().total() >= VisitTrial.STREAMS * 5);
        proceed.countDown();
        assertThat(trial.ended().phase()).isEqualTo(Phase.SWITCHED);

        try (var elsewhere = Session.of(pool)) {
            elsewhere.run(VisitTrial.LOCK.formatted("pg_advisory_lock"));
            assertThat(now(rebuilds.begin("visit_list", false))).isEqualTo(new Answer.UnderWay());
            elsewhere.run(VisitTrial.LOCK.formatted("pg_advisory_unlock"));
        }
        assertThat(trial.rebuild(VisitTrial.LIST, false).phase()).isEqualTo(Phase.SWITCHED);
    }

    @Test
    void what_is_no_view_cannot_be_rebuilt() {
        assertThat(now(rebuilds.begin("event", true))).isEqualTo(new Answer.Unknown());
    }

    void killTheRebuild() {
        assertThat(
                        Session.run(
                                pool,
                                """
                                select pg_terminate_backend(pid) from pg_locks
                                where locktype = 'advisory' and granted
                                  and (classid::bigint << 32) + objid::bigint
                                      = hashtextextended('rebuild of visit_list', 0)
                                """))
                .hasSize(1);
    }

    static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Thread writer(int which, AtomicBoolean stopped) {
        return Thread.ofVirtual()
                .start(() -> {
                    for (int n = 0; !stopped.get(); n++)
                        now(
                                visits.handle(
                                        trial.id(1 + (n * 7 + which) % VisitTrial.STREAMS),
                                        new Note(n),
                                        BY_TEST));
                });
    }

    void awaitShown() {
        await().untilAsserted(
                        () -> assertThat(trial.shown()).isEqualTo(trial.foldedFromTheStore()));
    }
}
