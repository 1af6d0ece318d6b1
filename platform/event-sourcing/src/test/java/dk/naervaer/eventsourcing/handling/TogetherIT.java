package dk.naervaer.eventsourcing.handling;

import static dk.naervaer.eventsourcing.visit.Session.BY_TEST;
import static dk.naervaer.eventsourcing.visit.Session.now;
import static dk.naervaer.eventsourcing.visit.VisitWiring.VISITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.eventsourcing.handling.Outcome.Recorded;
import dk.naervaer.eventsourcing.handling.Outcome.Rejected;
import dk.naervaer.eventsourcing.store.Draft;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.StoredEvent;
import dk.naervaer.eventsourcing.store.VersionConflict;
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
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Commands that come at once are written together, and each is answered for itself.
@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class TogetherIT {

    static final LocalDate DAY = LocalDate.of(2027, 1, 14);

    @Inject Pool pool;
    @Inject EventStore store;
    @Inject CommandHandler<VisitCommand, Visit.State, VisitEvent, VisitRejection> visits;

    final String run = UUID.randomUUID().toString();

    @Test
    void a_hundred_at_once_take_few_transactions_and_each_has_its_own_outcome() {
        var asked = new ArrayList<Uni<Outcome<VisitRejection>>>();
        for (int n = 0; n < 100; n++)
            asked.add(
                    visits.handle(
                            run + "-" + n, n % 10 == 0 ? new Note(n) : new Announce(DAY), BY_TEST));
        List<Outcome<VisitRejection>> outcomes = now(Uni.join().all(asked).andFailFast());
        for (int n = 0; n < 100; n++)
            assertThat(outcomes.get(n))
                    .isEqualTo(
                            n % 10 == 0
                                    ? new Rejected<>(new VisitRejection.NotAnnounced())
                                    : new Recorded<>(1));
        var written =
                Session.run(
                        pool,
                        "select count(*) as facts, count(distinct xid) as transactions from event"
                                + " where stream_id like 'visit/%s%%'".formatted(run));
        assertThat(written.getFirst().getLong("facts")).isEqualTo(90);
        assertThat(written.getFirst().getLong("transactions")).isLessThan(20);
    }

    @Test
    void those_for_one_stream_are_decided_on_top_of_each_other() {
        var asked = new ArrayList<Uni<Outcome<VisitRejection>>>();
        now(visits.handle(run, new Announce(DAY), BY_TEST));
        for (int n = 1; n <= 20; n++) asked.add(visits.handle(run, new Note(n), BY_TEST));
        List<Outcome<VisitRejection>> outcomes = now(Uni.join().all(asked).andFailFast());
        assertThat(outcomes)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 21)
                                .<Outcome<VisitRejection>>mapToObj(Recorded::new)
                                .toList());
        assertThat(versions(run)).hasSize(21);
    }

    @Test
    void one_that_the_database_cannot_take_fails_alone() {
        now(visits.handle(run, new Announce(DAY), BY_TEST));
        var unreadable = "x\0y";
        var asked = new ArrayList<Uni<Object>>();
        for (int n = 0; n < 20; n++)
            asked.add(
                    visits.handle(n == 7 ? unreadable : run + "-" + n, new Announce(DAY), BY_TEST)
                            .<Object>map(outcome -> outcome)
                            .onFailure()
                            .recoverWithItem(Throwable::getClass));
        List<Object> told = now(Uni.join().all(asked).andFailFast());
        assertThat(told).filteredOn(new Recorded<VisitRejection>(1)::equals).hasSize(19);
        assertThat(told.get(7)).isInstanceOf(Class.class);
    }

    @Test
    void a_conflict_fails_only_its_own_stream() {
        now(visits.handle(run + "-a", new Announce(DAY), BY_TEST));
        now(visits.handle(run + "-b", new Announce(DAY), BY_TEST));
        now(visits.handle(run + "-b", new Note(1), BY_TEST));
        var written = now(store.append(pool, List.of(notes("-a", 1, 2), notes("-b", 1, 2))));
        assertThat(written).containsExactly(VISITS.id(run + "-a"));
        assertThat(versions(run + "-a")).containsExactly(1L, 2L, 3L);
        assertThat(versions(run + "-b")).containsExactly(1L, 2L);
    }

    @Test
    void a_version_before_which_one_is_missing_is_never_written() {
        now(visits.handle(run, new Announce(DAY), BY_TEST));
        List<VisitEvent> one = List.of(new VisitNoted(1));
        assertThatThrownBy(() -> now(store.append(pool, VISITS, run, 4, one, BY_TEST)))
                .isInstanceOf(VersionConflict.class)
                .hasMessageContaining("no longer at version 4");
        assertThat(versions(run)).containsExactly(1L);
    }

    @Test
    void two_batches_of_the_same_streams_in_any_order_do_not_wait_for_each_other_for_ever() {
        var all = new ArrayList<Uni<Outcome<VisitRejection>>>();
        for (int round = 0; round < 10; round++)
            for (int n = 0; n < 20; n++) {
                int stream = round % 2 == 0 ? n : 19 - n;
                all.add(
                        visits.handle(run + "-" + stream, new Announce(DAY), BY_TEST)
                                .onFailure(VersionConflict.class)
                                .retry()
                                .indefinitely());
            }
        now(Uni.join().all(all).andFailFast());
        for (int n = 0; n < 20; n++) assertThat(versions(run + "-" + n)).containsExactly(1L);
    }

    Draft notes(String stream, long expected, int count) {
        List<VisitEvent> notes =
                IntStream.range(0, count).<VisitEvent>mapToObj(VisitNoted::new).toList();
        return new Draft(
                VISITS.id(run + stream), expected, store.facts(VISITS, notes, BY_TEST), List.of());
    }

    List<Long> versions(String id) {
        return now(store.load(VISITS.id(id))).stream().map(StoredEvent::version).toList();
    }
}
