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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NaervaerTestResource.class)
class BatchIT extends Trial {

    @Test
    void a_batch_shares_one_transaction_and_each_stream_keeps_its_order() {
        var batch = batch(10, 5);
        now(inbox.hear(together(), batch));
        assertThat(effects()).hasSize(50).doesNotHaveDuplicates();
        for (var stream : batch.stream().map(ConsumerRecord::key).distinct().toList())
            assertThat(effects())
                    .containsSubsequence(
                            id(stream, 1),
                            id(stream, 2),
                            id(stream, 3),
                            id(stream, 4),
                            id(stream, 5));
        assertThat(
                        column(
                                "count(distinct xmin::text)::text",
                                "effect where consumer = '%s'".formatted(consumer)))
                .containsExactly("1");
    }

    @Test
    void a_bad_fact_in_the_middle_is_parked_and_only_its_stream_waits() {
        refuse(one, 2);
        var batch = batch(10, 3);
        batch.add(7, fact(one, 1));
        batch.add(9, fact(one, 2));
        batch.add(fact(one, 3));
        now(inbox.hear(together(), batch));
        assertThat(effects()).hasSize(31).contains(id(one, 1)).doesNotHaveDuplicates();
        assertThat(parked()).containsExactly("2 IllegalStateException", "3 GAP");
        assertThat(column("tries::text", "parked where consumer = '%s'".formatted(consumer)))
                .containsExactly("1", "0");
        refuse(_ -> false, 0);
        retry(one);
        assertThat(effects())
                .hasSize(33)
                .containsSubsequence(id(one, 1), id(one, 2), id(one, 3))
                .doesNotHaveDuplicates();
        assertThat(parked()).isEmpty();
    }

    @Test
    void what_the_database_refuses_spoils_nothing_for_the_others() {
        Effect broken =
                (tx, event) ->
                        event.stream().id().equals(one)
                                ? tx.query("select 1/0").execute().replaceWithVoid()
                                : VisitEars.writeDown(tx, consumer, event);
        var batch = batch(5, 2);
        batch.add(3, fact(one, 1));
        now(inbox.hear(new Listener(consumer, true, broken), batch));
        assertThat(effects()).hasSize(10).doesNotHaveDuplicates();
        assertThat(parked()).containsExactly("1 PgException");
    }

    @Test
    void a_gap_inside_a_batch_waits_for_what_closes_it() {
        hear(together(), fact(one, 1), fact(other, 1), fact(one, 3), fact(one, 4));
        assertThat(effects()).containsExactlyInAnyOrder(id(one, 1), id(other, 1));
        assertThat(parked()).containsExactly("3 GAP", "4 GAP");
        hear(together(), fact(other, 2), fact(one, 2));
        assertThat(effects())
                .hasSize(6)
                .containsSubsequence(id(one, 1), id(one, 2), id(one, 3), id(one, 4));
        assertThat(parked()).isEmpty();
    }

    @Test
    void repeats_and_swapped_facts_inside_a_batch_have_one_effect_in_order() {
        hear(together(), fact(one, 1));
        hear(together(), fact(one, 3), fact(one, 1), fact(one, 2), fact(one, 2), fact(one, 3));
        assertThat(effects()).containsExactly(id(one, 1), id(one, 2), id(one, 3));
        assertThat(parked()).isEmpty();
    }

    @Test
    void two_instances_that_hear_the_same_batch_at_once_have_one_effect_of_each() {
        hear(one, 1);
        var batch = batch(20, 4);
        batch.add(0, fact(one, 2));
        var instances = IntStream.range(0, 4).mapToObj(_ -> inbox.hear(together(), batch)).toList();
        now(Uni.join().all(instances).andFailFast());
        assertThat(effects()).hasSize(82).doesNotHaveDuplicates();
        assertThat(parked()).isEmpty();
        assertThat(heard(one)).isEqualTo(2);
    }

    @Test
    void a_fault_of_the_surroundings_is_waited_out_by_the_whole_batch() {
        refusal = new java.io.UncheckedIOException(new IOException("the network is away"));
        refuse(event -> event.stream().id().equals(one), 2);
        hear(together(), fact(other, 1), fact(one, 1), fact(other, 2));
        assertThat(effects()).containsExactlyInAnyOrder(id(other, 1), id(one, 1), id(other, 2));
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_session_that_is_killed_under_a_batch_is_waited_out() {
        var first = new AtomicInteger(1);
        Effect killed =
                (tx, event) ->
                        VisitEars.writeDown(tx, consumer, event)
                                .chain(() -> first.getAndDecrement() > 0 ? suicide(tx) : nothing());
        var batch = batch(10, 2);
        now(inbox.hear(new Listener(consumer, true, killed), batch));
        assertThat(effects()).hasSize(20).doesNotHaveDuplicates();
        assertThat(parked()).isEmpty();
    }

    /// Facts of several streams, mixed as a partition mixes them.
    static List<ConsumerRecord<String, byte[]>> batch(int streams, int versions) {
        var keys = IntStream.range(0, streams).mapToObj(_ -> UUID.randomUUID().toString()).toList();
        var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (long version = 1; version <= versions; version++)
            for (var key : keys) batch.add(fact(key, version));
        return batch;
    }
}
