package dk.naervaer.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
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
}
