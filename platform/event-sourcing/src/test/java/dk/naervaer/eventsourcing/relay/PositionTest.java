package dk.naervaer.eventsourcing.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void the_transaction_comes_before_the_sequence() {
        var late = new Position(8, 1);
        var early = new Position(7, 9);
        assertThat(Stream.of(late, new Position(7, 10), early).sorted())
                .containsExactly(early, new Position(7, 10), late);
    }

    @Test
    void it_travels_as_text() {
        var place = new Position(9_000_000_000L, 12);
        assertThat(place).hasToString("9000000000-12");
        assertThat(Position.parse(place.toString())).isEqualTo(place);
    }

    @Test
    void everything_comes_after_the_start() {
        assertThat(Position.START).isLessThan(new Position(0, 1));
    }
}
