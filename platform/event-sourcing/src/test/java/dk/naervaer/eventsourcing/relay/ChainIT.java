package dk.naervaer.eventsourcing.relay;

import static dk.naervaer.eventsourcing.visit.Session.BY_TEST;
import static dk.naervaer.eventsourcing.visit.Session.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.eventsourcing.handling.CommandHandler;
import dk.naervaer.eventsourcing.relay.Verification.What;
import dk.naervaer.eventsourcing.relay.Verification.Wrong;
import dk.naervaer.eventsourcing.visit.Session;
import dk.naervaer.eventsourcing.visit.Visit;
import dk.naervaer.eventsourcing.visit.VisitCommand;
import dk.naervaer.eventsourcing.visit.VisitCommand.Announce;
import dk.naervaer.eventsourcing.visit.VisitCommand.Note;
import dk.naervaer.eventsourcing.visit.VisitEvent;
import dk.naervaer.eventsourcing.visit.VisitRejection;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever changes, removes, inserts or rewrites a fact is found out, and the first wrong row
/// named.
@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class ChainIT {

    static final LocalDate DAY = LocalDate.of(2027, 1, 14);

    @Inject Pool pool;
    @Inject Verification verification;
    @Inject Checkpoints checkpoints;
    @Inject CommandHandler<VisitCommand, Visit.State, VisitEvent, VisitRejection> visits;

    final String id = UUID.randomUUID().toString();

    @BeforeEach
    void write() {
        now(visits.handle(id, new Announce(DAY), BY_TEST));
        for (int n = 1; n <= 5; n++) now(visits.handle(id, new Note(n), BY_TEST));
        await().until(() -> linked() == written());
        run("create table kept_event as table event");
        run("create table kept_chain as table chain");
    }

    @AfterEach
    void restore() {
        run(
                """
                truncate event, chain;
                insert into event (seq, xid, stream_id, version, type, data, metadata, recorded_at)
                  overriding system value
                  select seq, xid, stream_id, version, type, data, metadata, recorded_at
                  from kept_event;
                insert into chain select * from kept_chain;
                drop table kept_event, kept_chain
                """);
        assertThat(verify().wrong()).isNull();
    }

    @Test
    void facts_as_they_were_published_verify() {
        var result = verify();
        assertThat(result.wrong()).isNull();
        assertThat(result.facts()).isEqualTo(written());
    }

    @Test
    void a_changed_fact_is_named() {
        run("update event set data = '{\"number\": 9}' where " + version(3));
        assertThat(verify().wrong()).isEqualTo(new Wrong(What.ROW, place(3), "visit/" + id, 3L));
    }

    @Test
    void a_changed_actor_is_named() {
        run(
                "update event set metadata = metadata || '{\"actor\": \"nobody\"}' where "
                        + version(4));
        assertThat(verify().wrong()).isEqualTo(new Wrong(What.ROW, place(4), "visit/" + id, 4L));
    }

    @Test
    void a_removed_fact_shows_in_the_one_that_stands_in_its_place() {
        long place = place(3);
        run("delete from event where " + version(3));
        assertThat(verify().wrong()).isEqualTo(new Wrong(What.ROW, place, "visit/" + id, 4L));
    }

    @Test
    void the_newest_facts_cannot_be_removed_either() {
        run("delete from event where " + version(6));
        assertThat(verify().wrong()).extracting(Wrong::what).isIn(What.ROW_MISSING, What.ROW);
    }

    @Test
    void a_link_made_to_fit_its_rows_does_not_fit_the_one_before() {
        run("update chain set hash = sha256(hash) where upto = (select max(upto) from chain)");
        assertThat(verify().wrong()).extracting(Wrong::what).isEqualTo(What.LINK);
    }

    @Test
    void a_link_of_somebody_elses_making_has_no_signature() {
        run(
                """
                update chain set signature = set_byte(signature, 0, get_byte(signature, 0) # 1)
                where upto = (select max(upto) from chain)
                """);
        assertThat(verify().wrong()).extracting(Wrong::what).isEqualTo(What.SIGNATURE);
    }

    @Test
    void a_store_cut_off_after_its_checkpoint_was_sent_is_found_out() {
        now(checkpoints.send());
        run("delete from event where " + version(6));
        run("delete from chain where upto > " + place(6));
        var wrong = Objects.requireNonNull(verify().wrong());
        assertThat(wrong.what()).isEqualTo(What.CHECKPOINT);
    }

    Verification.Result verify() {
        return now(verification.verify());
    }

    String version(int version) {
        return "stream_id = 'visit/%s' and version = %d".formatted(id, version);
    }

    /// How many facts stand before a version of our stream.
    long place(int version) {
        return number(
                """
                select count(*) from kept_event e where (e.xid, e.seq) <
                  (select k.xid, k.seq from kept_event k where k.%s)
                """
                        .formatted(version(version).replace(" and ", " and k.")));
    }

    long linked() {
        return number("select coalesce(max(upto), 0) from chain");
    }

    long written() {
        return number("select count(*) from event");
    }

    long number(String sql) {
        return Session.run(pool, sql).getFirst().getLong(0);
    }

    void run(String sql) {
        Session.run(pool, sql);
    }
}
