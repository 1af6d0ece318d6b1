package dk.naervaer.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    @Test
    void a_list_of_units_is_read_in_every_form_a_broker_sends() {
        assertThat(Claims.texts(List.of("suh", "riget"))).containsExactlyInAnyOrder("suh", "riget");
        assertThat(Claims.texts(Json.createArrayBuilder().add("suh").add("riget").build()))
                .containsExactlyInAnyOrder("suh", "riget");
        assertThat(Claims.texts("suh, riget")).containsExactlyInAnyOrder("suh", "riget");
    }

    @Test
    void one_unit_is_a_list_of_one() {
        assertThat(Claims.texts(Json.createValue("suh"))).containsExactly("suh");
    }

    @Test
    void nothing_is_no_unit() {
        assertThat(Claims.texts("")).isEmpty();
    }

    @Test
    void text_comes_without_quotation_marks() {
        assertThat(Claims.text(Json.createValue("Einer"))).isEqualTo("Einer");
    }

    @Test
    void a_time_is_read_in_every_form_and_anything_else_is_none() {
        var at = Instant.ofEpochSecond(1_800_000_000);
        assertThat(Claims.instant(1_800_000_000L)).contains(at);
        assertThat(Claims.instant(Json.createValue(1_800_000_000L))).contains(at);
        assertThat(Claims.instant("yesterday")).isEmpty();
        assertThat(Claims.instant(Long.MAX_VALUE)).isEmpty();
    }
}
