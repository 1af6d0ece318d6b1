package dk.naervaer.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StreamIdTest {

    @Test
    void an_id_may_itself_have_slashes() {
        var key = new StreamId("person-key", "6f9c/identity");
        assertThat(StreamId.parse(key.toString())).isEqualTo(key);
    }

    @Test
    void without_an_aggregate_it_is_no_stream_id_and_the_text_is_not_repeated() {
        assertThatThrownBy(() -> StreamId.parse("/0201609995"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("0201609995");
    }
}
