package dk.naervaer.eventsourcing.heard;

import static dk.naervaer.eventsourcing.visit.Session.now;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.eventsourcing.visit.VisitEars;
import dk.naervaer.testing.NaervaerTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class InboxIT extends Trial {

    @Test
    void a_fact_has_its_effect_and_is_remembered() {
        hear(one, 1);
        assertThat(effects()).containsExactly(id(one, 1));
        assertThat(heard(one)).isEqualTo(1);
    }

    @Test
    void a_repeat_is_dropped() {
        hear(one, 1);
        hear(one, 2);
        hear(one, 1);
        hear(one, 2);
        assertThat(effects()).containsExactly(id(one, 1), id(one, 2));
    }

    @Test
    void the_same_fact_heard_twice_at_once_has_one_effect() {
        var both = IntStream.range(0, 8).mapToObj(_ -> hearing(fact(one, 1))).toList();
        now(Uni.join().all(both).andFailFast());
        assertThat(effects()).containsExactly(id(one, 1));
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_later_fact_heard_twice_at_once_has_one_effect() {
        hear(one, 1);
        var both = IntStream.range(0, 8).mapToObj(_ -> hearing(fact(one, 2))).toList();
        now(Uni.join().all(both).andFailFast());
        assertThat(effects()).containsExactly(id(one, 1), id(one, 2));
        assertThat(parked()).isEmpty();
    }

    @Test
    void an_effect_begins_before_its_transaction_has_a_place_in_the_order() {
        hear(one, 1);
        var assigned = new CopyOnWriteArrayList<Boolean>();
        Effect looking =
                (tx, _) ->
                        tx.query("select pg_current_xact_id_if_assigned() is not null")
                                .execute()
                                .invoke(rows -> assigned.add(rows.iterator().next().getBoolean(0)))
                                .replaceWithVoid();
        now(inbox.hear(alone(looking), List.of(fact(one, 2), fact(other, 1))));
        assertThat(assigned).containsExactly(false, false);
    }

    @Test
    void a_gap_waits_and_is_then_drained_in_order() {
        hear(one, 3);
        hear(one, 2);
        hear(other, 1);
        assertThat(effects()).containsExactly(id(other, 1));
        assertThat(parked()).containsExactly("2 GAP", "3 GAP");
        hear(one, 1);
        assertThat(effects()).containsExactly(id(other, 1), id(one, 1), id(one, 2), id(one, 3));
        assertThat(parked()).isEmpty();
    }

    @Test
    void what_cannot_be_handled_is_parked_and_only_its_stream_waits() {
        refuse(one, 2);
        hear(one, 1);
        hear(one, 2);
        hear(one, 3);
        hear(other, 1);
        hear(other, 2);
        assertThat(effects()).containsExactly(id(one, 1), id(other, 1), id(other, 2));
        assertThat(parked()).containsExactly("2 IllegalStateException", "3 GAP");
        assertThat(heard(one)).isEqualTo(1);
    }

    @Test
    void what_was_parked_is_tried_again_until_it_works_and_the_queue_follows() {
        refuse(event -> event.version() == 2, 2);
        hear(one, 1);
        hear(one, 2);
        hear(one, 3);
        retry(one);
        assertThat(heard(one)).isEqualTo(1);
        retry(one);
        assertThat(effects()).containsExactly(id(one, 1), id(one, 2), id(one, 3));
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_parked_fact_that_is_delivered_again_and_handled_leaves_the_parking() {
        refuse(event -> event.version() == 1, 1);
        hear(one, 1);
        hear(one, 1);
        assertThat(effects()).containsExactly(id(one, 1));
        assertThat(parked()).isEmpty();
    }

    @Test
    void half_an_effect_is_no_effect() {
        Effect half =
                (tx, event) ->
                        VisitEars.writeDown(tx, consumer, event)
                                .onItem()
                                .failWith(() -> new IllegalStateException("half way"));
        hear(alone(half), fact(one, 1));
        assertThat(effects()).isEmpty();
        assertThat(heard(one)).isZero();
        assertThat(parked()).containsExactly("1 IllegalStateException");
    }

    @Test
    void a_fault_of_the_surroundings_is_waited_out_and_nothing_is_parked() {
        refusal = new java.io.UncheckedIOException(new IOException("the network is away"));
        refuse(_ -> true, 3);
        hear(one, 1);
        assertThat(refusals).hasValueLessThanOrEqualTo(0);
        assertThat(effects()).containsExactly(id(one, 1));
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_session_that_is_killed_in_the_middle_is_waited_out() {
        var first = new AtomicInteger(1);
        Effect killed =
                (tx, event) ->
                        VisitEars.writeDown(tx, consumer, event)
                                .chain(() -> first.getAndDecrement() > 0 ? suicide(tx) : nothing());
        hear(alone(killed), fact(one, 1));
        assertThat(effects()).containsExactly(id(one, 1));
        assertThat(parked()).isEmpty();
    }

    @Test
    void facts_of_several_streams_go_side_by_side_and_each_stream_in_order() {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        Effect counting =
                (tx, event) ->
                        Uni.createFrom()
                                .deferred(() -> {
                                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                    return tx.query("select pg_sleep(0.02)").execute();
                                })
                                .chain(() -> VisitEars.writeDown(tx, consumer, event))
                                .invoke(now::decrementAndGet);
        var streams = IntStream.range(0, 8).mapToObj(_ -> UUID.randomUUID().toString()).toList();
        var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (long version = 1; version <= 3; version++)
            for (var stream : streams) batch.add(fact(stream, version));
        now(inbox.hear(alone(counting), batch));
        assertThat(most).hasValue(Inbox.SIDE_BY_SIDE);
        for (var stream : streams)
            assertThat(effects()).containsSubsequence(id(stream, 1), id(stream, 2), id(stream, 3));
        assertThat(effects()).hasSize(24);
    }

    @Test
    void consumers_hear_each_for_themselves() {
        hear(one, 1);
        var second = consumer + "-second";
        hear(
                new Listener(second, false, (tx, e) -> VisitEars.writeDown(tx, second, e)),
                fact(one, 1));
        assertThat(effects()).containsExactly(id(one, 1));
        assertThat(column("event", "effect where consumer = '%s'".formatted(second)))
                .containsExactly(id(one, 1));
    }
}
