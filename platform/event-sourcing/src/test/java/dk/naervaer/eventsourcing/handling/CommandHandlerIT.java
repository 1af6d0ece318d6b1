package dk.naervaer.eventsourcing.handling;

import static dk.naervaer.eventsourcing.visit.Session.BY_TEST;
import static dk.naervaer.eventsourcing.visit.Session.now;
import static dk.naervaer.eventsourcing.visit.VisitWiring.NOON;
import static dk.naervaer.eventsourcing.visit.VisitWiring.VISITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.handling.Outcome.Recorded;
import dk.naervaer.eventsourcing.handling.Outcome.Rejected;
import dk.naervaer.eventsourcing.handling.Outcome.Unchanged;
import dk.naervaer.eventsourcing.store.EventStore;
import dk.naervaer.eventsourcing.store.IntakeKey;
import dk.naervaer.eventsourcing.store.StoredEvent;
import dk.naervaer.eventsourcing.store.VersionConflict;
import dk.naervaer.eventsourcing.visit.Visit;
import dk.naervaer.eventsourcing.visit.VisitCommand;
import dk.naervaer.eventsourcing.visit.VisitCommand.Announce;
import dk.naervaer.eventsourcing.visit.VisitCommand.End;
import dk.naervaer.eventsourcing.visit.VisitCommand.Note;
import dk.naervaer.eventsourcing.visit.VisitEvent;
import dk.naervaer.eventsourcing.visit.VisitEvent.VisitNoted;
import dk.naervaer.eventsourcing.visit.VisitRejection;
import dk.naervaer.eventsourcing.visit.VisitRejection.NotAnnounced;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class CommandHandlerIT {

    static final LocalDate DAY = LocalDate.of(2027, 1, 14);

    @Inject Pool pool;
    @Inject EventStore store;
    @Inject ObjectMapper json;
    @Inject Clock clock;
    @Inject CommandHandler<VisitCommand, Visit.State, VisitEvent, VisitRejection> visits;

    final String id = UUID.randomUUID().toString();

    @Test
    void facts_are_kept_with_their_version_who_caused_them_and_when() {
        var metadata = new Metadata("secretary", "test", "c-1", "e-1", "00-aa-bb-01");
        assertThat(handle(new Announce(DAY), metadata)).isEqualTo(new Recorded<>(1));
        assertThat(handle(new Note(7), metadata)).isEqualTo(new Recorded<>(2));

        var facts = facts();
        assertThat(facts).extracting(StoredEvent::version).containsExactly(1L, 2L);
        assertThat(facts)
                .extracting(StoredEvent::type)
                .containsExactly("visit-announced.v1", "visit-noted.v1");
        assertThat(facts.getFirst().data()).isEqualTo("{\"day\": \"2027-01-14\"}");
        assertThat(facts.getFirst().metadata()).isEqualTo(metadata);
        assertThat(facts.getFirst().recordedAt()).isEqualTo(NOON);
    }

    @Test
    void a_refusal_says_why_and_records_nothing() {
        assertThat(handle(new Note(1))).isEqualTo(new Rejected<>(new NotAnnounced()));
        assertThat(facts()).isEmpty();
    }

    @Test
    void a_repeat_is_unchanged_and_tells_the_version() {
        handle(new Announce(DAY));
        assertThat(handle(new Announce(DAY))).isEqualTo(new Unchanged<>(1));
        assertThat(now(visits.load(id))).isEqualTo(new Loaded<>(Visit.State.ANNOUNCED, 1));
    }

    @Test
    void what_happened_since_does_not_change_how_it_stood() {
        handle(new Announce(DAY));
        handle(new End());
        assertThat(now(visits.load(id, 1))).isEqualTo(new Loaded<>(Visit.State.ANNOUNCED, 1));
        assertThat(now(visits.load(id, 2))).isEqualTo(new Loaded<>(Visit.State.ENDED, 2));
    }

    @Test
    void a_version_is_given_away_once() {
        handle(new Announce(DAY));
        List<VisitEvent> two = List.of(new VisitNoted(1), new VisitNoted(2));
        assertThatThrownBy(() -> now(store.append(pool, VISITS, id, 0, two, BY_TEST)))
                .isInstanceOf(VersionConflict.class);
        assertThat(facts()).hasSize(1);
    }

    @Test
    void a_caller_who_insists_on_a_version_is_refused_when_it_has_passed() {
        handle(new Announce(DAY));
        handle(new Note(1));
        assertThatThrownBy(() -> now(visits.handle(id, new Note(2), BY_TEST, 1)))
                .isInstanceOf(VersionConflict.class);
        assertThat(now(visits.handle(id, new Note(2), BY_TEST, 2))).isEqualTo(new Recorded<>(3));
    }

    @Test
    void a_caller_who_insists_is_not_decided_for_again_when_a_rival_is_quicker() {
        handle(new Announce(DAY));
        assertThatThrownBy(() -> now(rivalled(1).handle(id, new Note(2), BY_TEST, 1)))
                .isInstanceOf(VersionConflict.class);
    }

    @Test
    void when_a_rival_is_quicker_it_is_decided_again() {
        handle(new Announce(DAY));
        var outcome = now(rivalled(3).handle(id, new Note(7), BY_TEST));
        assertThat(outcome).isEqualTo(new Recorded<>(5));
        assertThat(facts().getLast().data()).isEqualTo("{\"number\": 7}");
    }

    @Test
    void it_is_decided_again_three_times_and_no_more() {
        handle(new Announce(DAY));
        assertThatThrownBy(() -> now(rivalled(100).handle(id, new Note(7), BY_TEST)))
                .isInstanceOf(VersionConflict.class);
        assertThat(facts()).hasSize(1 + 4);
    }

    @Test
    void the_new_decision_rests_on_what_the_rival_did() {
        handle(new Announce(DAY));
        var rival = rivalled(1, new End());
        assertThat(now(rival.handle(id, new Note(7), BY_TEST)))
                .isEqualTo(new Rejected<>(new VisitRejection.Over()));
    }

    @Test
    void many_at_once_get_versions_without_gap_or_repeat() {
        handle(new Announce(DAY));
        var all =
                IntStream.range(0, 8)
                        .mapToObj(n -> visits.handle(id, new Note(n), BY_TEST))
                        .map(uni -> uni.onFailure(VersionConflict.class).retry().indefinitely())
                        .toList();
        now(Uni.join().all(all).andFailFast());
        assertThat(facts())
                .extracting(StoredEvent::version)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void one_key_has_one_effect() {
        handle(new Announce(DAY));
        var key = IntakeKey.of("when-something-then-note", id + "/1");
        assertThat(handleIn(new Note(1), key)).isEqualTo(new Recorded<>(2));
        handle(new Note(2));
        assertThat(handleIn(new Note(1), key)).isEqualTo(new Recorded<>(2));
        assertThat(facts()).hasSize(3);
    }

    @Test
    void a_repeat_that_would_be_refused_by_now_is_still_a_repeat() {
        handle(new Announce(DAY));
        var key = IntakeKey.of("when-something-then-end", id + "/1");
        assertThat(handleIn(new End(), key)).isEqualTo(new Recorded<>(2));
        assertThat(handleIn(new End(), key)).isEqualTo(new Recorded<>(2));
    }

    @Test
    void the_key_falls_with_the_transaction() {
        handle(new Announce(DAY));
        var key = IntakeKey.of("when-something-then-note", id + "/2");
        var broken =
                pool.<Outcome<VisitRejection>>withTransaction(tx ->
                        visits.handleIn(tx, id, new Note(1), BY_TEST, key)
                                .onItem()
                                .failWith(() -> new IllegalStateException("broken")));
        assertThatThrownBy(() -> now(broken)).hasMessage("broken");
        assertThat(facts()).hasSize(1);
        assertThat(handleIn(new Note(1), key)).isEqualTo(new Recorded<>(2));
    }

    Outcome<VisitRejection> handle(VisitCommand command) {
        return handle(command, BY_TEST);
    }

    Outcome<VisitRejection> handle(VisitCommand command, Metadata metadata) {
        return now(visits.handle(id, command, metadata));
    }

    Outcome<VisitRejection> handleIn(VisitCommand command, IntakeKey key) {
        return now(pool.withTransaction(tx -> visits.handleIn(tx, id, command, BY_TEST, key)));
    }

    List<StoredEvent> facts() {
        return now(store.load(VISITS.id(id)));
    }

    CommandHandler<VisitCommand, Visit.State, VisitEvent, VisitRejection> rivalled(int times) {
        return rivalled(times, new Note(0));
    }

    CommandHandler<VisitCommand, Visit.State, VisitEvent, VisitRejection> rivalled(
            int times, VisitCommand command) {
        var rival =
                new RivalStore(pool, json, clock, times, () -> visits.handle(id, command, BY_TEST));
        return new CommandHandler<>(rival, VISITS, new Visit());
    }
}
