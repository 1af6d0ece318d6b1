package dk.naervaer.eventsourcing.store;

import static dk.naervaer.eventsourcing.visit.Session.BY_TEST;
import static dk.naervaer.eventsourcing.visit.Session.now;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.eventsourcing.handling.CommandHandler;
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
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class UsedKeysIT {

    private static final Duration LONG = Duration.ofDays(31);

    @Inject Pool pool;
    @Inject UsedKeys keys;
    @Inject Clock clock;
    @Inject CommandHandler<VisitCommand, Visit.State, VisitEvent, VisitRejection> visits;

    private final String id = UUID.randomUUID().toString();

    @Test
    void old_keys_of_senders_are_forgotten_and_what_a_policy_has_acted_on_is_not() {
        handle(new Announce(LocalDate.of(2027, 1, 14)), new IntakeKey("sender", id, "announce"));
        handle(new Note(1), IntakeKey.of("WhenThen", id));
        forget(Duration.ZERO.minusMinutes(1), 10_000);
        assertThat(sources()).containsExactly("policy:WhenThen", "sender");
        forget(LONG, 10_000);
        assertThat(sources()).containsExactly("policy:WhenThen");
    }

    @Test
    void a_few_are_forgotten_at_a_time() {
        forget(LONG, 10_000);
        handle(new Announce(LocalDate.of(2027, 1, 14)), new IntakeKey("one", id, ""));
        handle(new Note(1), new IntakeKey("two", id, ""));
        handle(new Note(2), new IntakeKey("three", id, ""));
        assertThat(forget(LONG, 2)).isEqualTo(2);
        assertThat(sources()).containsExactly("three");
    }

    private int forget(Duration ahead, int most) {
        return now(keys.forget(clock.instant().plus(ahead), most));
    }

    private void handle(VisitCommand command, IntakeKey key) {
        now(visits.handle(id, command, BY_TEST, key));
    }

    private List<String> sources() {
        return Session.run(
                        pool, "select source from intake_key where key = '" + id + "' order by 1")
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
