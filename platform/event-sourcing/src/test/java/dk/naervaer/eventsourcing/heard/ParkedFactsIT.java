package dk.naervaer.eventsourcing.heard;

import static dk.naervaer.eventsourcing.visit.Session.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.naervaer.eventsourcing.StreamId;
import dk.naervaer.eventsourcing.visit.LateEars;
import dk.naervaer.eventsourcing.visit.Session;
import dk.naervaer.testing.NaervaerTestResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.Serial;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class ParkedFactsIT extends Trial {

    /// Named as personal data names what comes with a key.
    static final class KeyMissing extends RuntimeException {

        @Serial private static final long serialVersionUID = 1;
    }

    @Inject ParkedFacts parkedFacts;
    @Inject LateEars late;
    @Inject MeterRegistry meters;

    @Test
    void each_try_that_fails_doubles_the_time_until_the_next_up_to_five_minutes() {
        refuse(one, 1);
        hear(one, 1);
        var delays = new ArrayList<String>();
        for (int more = 0; more < 11; more++) {
            delays.add(delay());
            retry(one);
        }
        assertThat(delays)
                .containsExactly("0.5", "1", "2", "4", "8", "16", "32", "64", "128", "256", "300");
        assertThat(column("tries::text", mine())).containsExactly("12");
    }

    @Test
    void what_was_parked_before_a_restart_is_tried_when_its_time_has_come() {
        var stream = "visit/" + one;
        Session.run(
                pool,
                """
                insert into parked (consumer, stream_id, version, record, reason, tries,
                  next_try_at)
                values ('%s', '%s', 1,
                  '{"type": "visit-planned.v1", "data": {}, "position": "1-1",
                    "at": "2027-01-14T09:00:00Z",
                    "metadata": {"actor": "test", "source": "/test"}}',
                  'KeyMissing', 3, now() + interval '1 hour')
                """
                        .formatted(late.consumer(), stream));
        assertThat(now(inbox.due(java.util.Set.of(late.consumer()))))
                .noneMatch(due -> due.stream().id().equals(one));
        now(inbox.wake("NobodyFailedOfThis"));
        assertThat(column("version::text", "parked where stream_id = '%s'".formatted(stream)))
                .hasSize(1);
        now(inbox.wake("KeyMissing"));
        await().untilAsserted(() ->
                assertThat(column("event", "effect where event = '%s/1'".formatted(stream)))
                        .hasSize(1));
        await().untilAsserted(() ->
                assertThat(column("reason", "parked where stream_id = '%s'".formatted(stream)))
                        .isEmpty());
    }

    @Test
    void a_key_that_is_on_its_way_is_no_error_at_first() {
        refusal = new KeyMissing();
        refuse(one, 1);
        try (var log = new Log()) {
            hear(one, 1);
            assertThat(log.lines)
                    .filteredOn(line -> line.contains(consumer))
                    .hasSize(1)
                    .allMatch(line -> line.startsWith("INFO"));
        }
        assertThat(parked()).containsExactly("1 KeyMissing");
    }

    @Test
    void anything_else_is_an_error_once() {
        refuse(one, 1);
        try (var log = new Log()) {
            hear(one, 1);
            retry(one);
            assertThat(log.lines)
                    .filteredOn(line -> line.contains(consumer))
                    .extracting(line -> line.substring(0, line.indexOf(' ')))
                    .containsExactly("ERROR", "WARN");
        }
    }

    @Test
    void what_waits_is_told_to_operators_and_to_the_gauge() {
        refuse(one, 2);
        hear(one, 1);
        hear(one, 2);
        hear(one, 3);
        var told =
                now(parkedFacts.list()).stream()
                        .filter(fact -> fact.consumer().equals(consumer))
                        .toList();
        assertThat(told)
                .extracting(ParkedFact::version, ParkedFact::reason, ParkedFact::tries)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "IllegalStateException", 1),
                        org.assertj.core.groups.Tuple.tuple(3L, "GAP", 0));
        await().until(() -> meters.get("naervaer.parked.streams").gauge().value() >= 1);
    }

    @Test
    void nothing_comes_of_replaying_what_is_not_parked() {
        hear(one, 1);
        assertThat(now(parkedFacts.replay(consumer, new StreamId("visit", one)))).isEmpty();
    }

    private String delay() {
        return column("trim_scale(round(extract(epoch from next_try_at - now()), 1))::text", mine())
                .getFirst();
    }

    private String mine() {
        return "parked where consumer = '%s'".formatted(consumer);
    }
}
