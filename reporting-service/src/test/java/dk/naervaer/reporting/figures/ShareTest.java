package dk.naervaer.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void in_json_a_share_is_its_two_numbers_and_nothing_else() throws JsonProcessingException {
        assertThat(new ObjectMapper().writeValueAsString(new Share(1, 3)))
                .isEqualTo("{\"numerator\":1,\"denominator\":3}");
    }

    @Test
    void a_share_of_nothing_has_no_whole() {
        assertThat(new Share(0, 0).hasWhole()).isFalse();
        assertThat(new Share(0, 1).hasWhole()).isTrue();
    }
}
