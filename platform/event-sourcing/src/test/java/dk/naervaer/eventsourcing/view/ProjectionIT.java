package dk.naervaer.eventsourcing.view;

import static dk.naervaer.eventsourcing.visit.Session.BY_TEST;
import static dk.naervaer.eventsourcing.visit.Session.now;
import static dk.naervaer.eventsourcing.visit.VisitWiring.VISITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.visit.Session;
import dk.naervaer.eventsourcing.visit.Visit;
import dk.naervaer.eventsourcing.visit.VisitCommand;
import dk.naervaer.eventsourcing.visit.VisitCommand.Announce;
import dk.naervaer.eventsourcing.visit.VisitCommand.End;
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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class ProjectionIT {

    static final LocalDate DAY = LocalDate.of(2027, 1, 14);

    @Inject Pool pool;
    @Inject EventStore store;
    @Inject Changes changes;
    @Inject ProjectionRunner runner;
    @Inject CommandHandler<VisitCommand, Visit.State, VisitEvent, VisitRejection> visits;

    final String id = UUID.randomUUID().toString();

    @Test
    void a_view_that_has_reached_a_version_shows_what_was_decided() {
        handle(new Announce(DAY));
        handle(new Note(1));
        handle(new Note(2));
        now(runner.reached(VISITS.id(id), 3));
        assertThat(row()).isEqualTo("3 {\"day\": \"2027-01-14\", \"notes\": [1, 2]}");
    }

    @Test
    void what_has_ended_shows_nothing_but_its_version_stays() {
        handle(new Announce(DAY));
        handle(new End());
        now(runner.reached(VISITS.id(id), 2));
        assertThat(row()).isEqualTo("2 null");
    }

    @Test
    void one_who_waits_for_what_never_comes_is_let_go() {
        now(runner.reached(VISITS.id(id), 1));
        assertThat(Session.run(pool, select())).isEmpty();
    }

    @Test
    void a_change_is_told_to_those_who_watch_that_view() {
        var told = new CopyOnWriteArrayList<String>();
        var watching = changes.of("visit_list").subscribe().with(told::add);
        handle(new Announce(DAY));
        await().untilAsserted(() -> assertThat(told).contains("visit_list"));
        watching.cancel();
    }

    /// A writes first and appends last, so its version 3 becomes visible before B's version 2.
    @Test
    void versions_that_become_visible_in_the_wrong_order_are_folded_in_the_right_one() {
        handle(new Announce(DAY));
        now(runner.reached(VISITS.id(id), 1));
        try (var a = Session.of(pool)) {
            a.run("begin; select pg_current_xact_id()");
            handle(new Note(1));
            List<VisitEvent> note = List.of(new VisitNoted(2));
            now(store.append(a.connection(), VISITS, id, 2, note, BY_TEST));
            a.run("commit");
        }
        now(runner.reached(VISITS.id(id), 3));
        assertThat(row()).isEqualTo("3 {\"day\": \"2027-01-14\", \"notes\": [1, 2]}");
        handle(new Note(3));
        now(runner.reached(VISITS.id(id), 4));
        assertThat(row()).isEqualTo("4 {\"day\": \"2027-01-14\", \"notes\": [1, 2, 3]}");
    }

    void handle(VisitCommand command) {
        now(visits.handle(id, command, BY_TEST));
    }

    String row() {
        var row = Session.run(pool, select()).getFirst();
        return row.getLong("version") + " " + row.getString("shown");
    }

    String select() {
        return "select version, row::text as shown from visit_list where id = '" + id + "'";
    }
}
