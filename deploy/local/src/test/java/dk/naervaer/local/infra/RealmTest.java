package dk.naervaer.local.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.naervaer.local.settings.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Who may log in on this machine, and where they are sent back to.
class RealmTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static JsonNode realm(int base, LocalDate today) throws IOException {
        var checkout = Path.of(System.getProperty("naervaer.root", "../.."));
        return Realm.read(checkout, new Ports(base), today).filled();
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> users(JsonNode realm) {
        return all(realm.get("users")).stream().map(user -> user.get("username").asText()).toList();
    }

    private static JsonNode user(JsonNode realm, String name) {
        return all(realm.get("users")).stream()
                .filter(user -> user.get("username").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void living_test_patients_of_fifteen_or_more_may_log_in() throws IOException {
        assertThat(users(realm(8080, TODAY)))
                .contains("einer", "gittenancy", "aage", "piaberggren")
                .doesNotContain("larsberggren", "ayaberggren")
                .doesNotContain("caesaroestergaard");
    }

    @Test
    void a_child_may_log_in_from_the_fifteenth_birthday() throws IOException {
        assertThat(users(realm(8080, LocalDate.of(2030, 5, 4)))).doesNotContain("larsberggren");
        assertThat(users(realm(8080, LocalDate.of(2030, 5, 5)))).contains("larsberggren");
    }

    @Test
    void a_patient_carries_the_cpr_and_no_required_action() throws IOException {
        var einer = user(realm(8080, TODAY), "einer");
        assertThat(einer.at("/attributes/cpr/0").asText()).isEqualTo("0201609995");
        assertThat(einer.at("/realmRoles/0").asText()).isEqualTo("patient");
        assertThat(einer.get("emailVerified").asBoolean()).isTrue();
        assertThat(einer.at("/credentials/0/value").asText()).isEqualTo("test");
    }

    @Test
    void the_subject_of_a_person_survives_another_import() throws IOException {
        assertThat(user(realm(8080, TODAY), "einer").get("id"))
                .isEqualTo(user(realm(18080, TODAY.plusDays(1)), "einer").get("id"));
    }

    @Test
    void staff_see_their_own_units() throws IOException {
        var realm = realm(8080, TODAY);
        assertThat(all(user(realm, "sekretaer").at("/attributes/units")))
                .extracting(JsonNode::asText)
                .containsExactly("herlev-kardiologi");
        assertThat(all(user(realm, "leder").at("/attributes/units")))
                .extracting(JsonNode::asText)
                .containsExactly("region-hovedstaden", "region-sjaelland", "region-oestdanmark");
    }

    @Test
    void a_log_in_returns_to_the_ports_of_this_run() throws IOException {
        assertThat(realm(18080, TODAY).toString())
                .contains("http://localhost:18081/*", "http://localhost:18084/*")
                .doesNotContain("@booking@", "@front-page@");
    }
}
