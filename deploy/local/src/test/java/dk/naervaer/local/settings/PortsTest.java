package dk.naervaer.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where everything listens is a promise to people and scripts.
class PortsTest {
    private static final Path CHECKOUT = Path.of("/checkout");

    @Test
    void every_place_has_its_promised_port() {
        var ports = new Ports(8080);
        assertThat(Arrays.stream(Place.values()).map(ports::of))
                .containsExactly(
                        8080, 8081, 8082, 8083, 8084, 8090, 8180, 8280, 8281, 8282, 8283, 8575);
        assertThat(ports.url(Place.CONSENT)).isEqualTo("http://localhost:8083");
    }

    @Test
    void one_number_shifts_them_all() {
        assertThat(new Ports(18080).of(Place.KEYCLOAK)).isEqualTo(18180);
    }

    @Test
    void a_base_that_leaves_no_room_is_refused() {
        assertThatThrownBy(() -> new Ports(65_500))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("65500");
    }

    @Test
    void a_base_that_is_no_number_is_refused_in_one_sentence() {
        var environment = Map.of("NAERVAER_PORT_BASE", "many");
        assertThatThrownBy(() -> SuiteSettings.from(environment, CHECKOUT))
                .isInstanceOf(Refusal.class)
                .hasMessage("NAERVAER_PORT_BASE must be a number: many");
    }

    @Test
    void the_data_folder_lies_in_the_checkout_unless_told_otherwise() {
        assertThat(SuiteSettings.from(Map.of(), CHECKOUT).data().root())
                .isEqualTo(CHECKOUT.resolve("data"));
        var elsewhere = Map.of("NAERVAER_DATA", "/elsewhere");
        assertThat(SuiteSettings.from(elsewhere, CHECKOUT).data().root())
                .isEqualTo(Path.of("/elsewhere"));
    }
}
