package dk.naervaer.eventsourcing.handling;

import static dk.naervaer.eventsourcing.visit.Session.BY_TEST;
import static dk.naervaer.eventsourcing.visit.Session.now;
import static dk.naervaer.eventsourcing.visit.VisitWiring.VISITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.eventsourcing.handling.Outcome.Recorded;
import dk.naervaer.eventsourcing.handling.Outcome.Rejected;
import dk.naervaer.eventsourcing.handling.Outcome.Unchanged;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.IntakeKey;
import dk.naervaer.eventsourcing.store.KeyTaken;
import dk.naervaer.eventsourcing.visit.Session;
import dk.naervaer.eventsourcing.visit.Visit;
import dk.naervaer.eventsourcing.visit.VisitCommand;
import dk.naervaer.eventsourcing.visit.VisitCommand.Announce;
import dk.naervaer.eventsourcing.visit.VisitCommand.End;
import dk.naervaer.eventsourcing.visit.VisitCommand.Note;
import dk.naervaer.eventsourcing.visit.VisitEvent;
import dk.naervaer.eventsourcing.visit.VisitRejection;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a sender is told under a key it has used before.
@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class FirstAnswerIT {

    static final LocalDate DAY = LocalDate.of(2027, 1, 14);

    @Inject Pool pool;
    @Inject EventStore store;
    @Inject CommandHandler<VisitCommand, Visit.State, VisitEvent, VisitRejection> visits;

    final String id = UUID.randomUUID().toString();

    @Test
    void the_same_message_gets_its_first_answer_again_whatever_has_happened_since() {
        handle(new Announce(DAY), key("1", "announce"));
        assertThat(handle(new Note(7), key("2", "seven"))).isEqualTo(new Recorded<>(2));
        handle(new Note(8), key("3", "eight"));
        assertThat(handle(new Note(7), key("2", "seven"))).isEqualTo(new Recorded<>(2));
        assertThat(facts()).isEqualTo(3);
    }

    @Test
    void a_message_that_changed_nothing_changes_nothing_later_either() {
        handle(new Announce(DAY), key("1", "announce"));
        assertThat(handle(new Announce(DAY), key("2", "again"))).isEqualTo(new Unchanged<>(1));
        handle(new Note(1), key("3", "note"));
        assertThat(handle(new Announce(DAY), key("2", "again"))).isEqualTo(new Unchanged<>(1));
        assertThat(facts()).isEqualTo(2);
    }

    @Test
    void another_message_under_the_key_is_parked_and_its_sender_told() {
        handle(new Announce(DAY), key("1", "announce"));
        assertThatThrownBy(() -> handle(new Note(7), key("1", "seven")))
                .isInstanceOf(KeyTaken.class)
                .hasMessageContaining("sender");
        assertThat(facts()).isEqualTo(1);
        var parked =
                Session.run(
                        pool,
                        "select command::text as it from intake_parked where key = '" + id + "/1'");
        assertThat(parked).hasSize(1);
        assertThat(parked.getFirst().getString("it")).isEqualTo("{\"number\": 7}");
    }

    @Test
    void a_refusal_is_no_answer_so_the_message_may_come_again() {
        assertThat(handle(new Note(1), key("1", "note")))
                .isEqualTo(new Rejected<>(new VisitRejection.NotAnnounced()));
        handle(new Announce(DAY), key("2", "announce"));
        assertThat(handle(new Note(1), key("1", "note"))).isEqualTo(new Recorded<>(2));
    }

    @Test
    void ten_senders_of_the_same_message_at_once_have_one_effect_and_one_answer() {
        handle(new Announce(DAY), key("1", "announce"));
        var all =
                IntStream.range(0, 10)
                        .mapToObj(_ -> visits.handle(id, new Note(7), BY_TEST, key("2", "seven")))
                        .toList();
        List<Outcome<VisitRejection>> answers = now(Uni.join().all(all).andFailFast());
        assertThat(answers).hasSize(10).allMatch(new Recorded<VisitRejection>(2)::equals);
        assertThat(facts()).isEqualTo(2);
    }

    @Test
    void of_two_messages_under_one_key_at_once_one_is_answered_and_the_other_told() {
        var streams = IntStream.range(0, 8).mapToObj(n -> id + "-" + n).toList();
        var told =
                streams.stream()
                        .map(stream ->
                                visits.handle(
                                                stream,
                                                new Announce(DAY),
                                                BY_TEST,
                                                key("1", "of " + stream))
                                        .<Object>map(outcome -> outcome)
                                        .onFailure(KeyTaken.class)
                                        .recoverWithItem(e -> e))
                        .toList();
        List<Object> answers = now(Uni.join().all(told).andFailFast());
        assertThat(answers).filteredOn(new Recorded<VisitRejection>(1)::equals).hasSize(1);
        assertThat(answers).filteredOn(KeyTaken.class::isInstance).hasSize(7);
        var written =
                Session.run(pool, "select 1 from event where stream_id like 'visit/" + id + "%'");
        assertThat(written).hasSize(1);
    }

    @Test
    void inside_a_transaction_another_message_under_the_key_fails_it() {
        handle(new Announce(DAY), key("1", "announce"));
        var inside =
                pool.withTransaction(
                        tx -> visits.handleIn(tx, id, new End(), BY_TEST, key("1", "end")));
        assertThatThrownBy(() -> now(inside)).isInstanceOf(KeyTaken.class);
        assertThat(facts()).isEqualTo(1);
    }

    IntakeKey key(String key, String body) {
        return new IntakeKey("sender", id + "/" + key, body);
    }

    Outcome<VisitRejection> handle(VisitCommand command, IntakeKey key) {
        return now(visits.handle(id, command, BY_TEST, key));
    }

    int facts() {
        return now(store.load(VISITS.id(id))).size();
    }
}
