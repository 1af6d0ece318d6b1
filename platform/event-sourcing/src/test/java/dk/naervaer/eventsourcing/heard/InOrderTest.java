package dk.naervaer.eventsourcing.heard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.eventsourcing.Metadata;
import dk.naervaer.eventsourcing.StreamId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InOrderTest {

    static final ObjectMapper JSON = new ObjectMapper();
    static final StreamId ONE = new StreamId("visit", "1");

    @Test
    void what_follows_what_was_heard_is_due_in_order_however_it_arrived() {
        assertThat(due(2, 5, 3, 4)).containsExactly(3L, 4L, 5L);
        assertThat(early(2, 5, 3, 4)).isEmpty();
    }

    @Test
    void repeats_are_gone() {
        assertThat(due(2, 1, 2, 3, 3)).containsExactly(3L);
        assertThat(early(2, 1, 2, 3, 3)).isEmpty();
    }

    @Test
    void behind_a_gap_everything_is_early() {
        assertThat(due(0, 1, 3, 4)).containsExactly(1L);
        assertThat(early(0, 1, 3, 4)).containsExactly(3L, 4L);
    }

    @Test
    void streams_do_not_wait_for_each_other() {
        var other = new StreamId("visit", "2");
        var order = InOrder.after(Map.of(ONE, 1L), List.of(fact(ONE, 3), fact(other, 1)));
        assertThat(order.due()).containsOnlyKeys(other);
        assertThat(order.early()).extracting(HeardEvent::stream).containsExactly(ONE);
    }

    static List<Long> due(long heard, long... versions) {
        return order(heard, versions).due().getOrDefault(ONE, List.of()).stream()
                .map(HeardEvent::version)
                .toList();
    }

    static List<Long> early(long heard, long... versions) {
        return order(heard, versions).early().stream().map(HeardEvent::version).toList();
    }

    static InOrder order(long heard, long... versions) {
        return InOrder.after(
                Map.of(ONE, heard),
                Arrays.stream(versions).mapToObj(version -> fact(ONE, version)).toList());
    }

    static HeardEvent fact(StreamId stream, long version) {
        return new HeardEvent(
                stream,
                version,
                "visit-noted.v1",
                JSON.createObjectNode(),
                Instant.EPOCH,
                Metadata.of("test", "/test"),
                "1-1",
                JSON);
    }
}
