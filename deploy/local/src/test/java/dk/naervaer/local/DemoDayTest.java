package dk.naervaer.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The demo day is what a hospital would post, and the same every time.
class DemoDayTest {
    private static final LocalDate DATE = LocalDate.of(2027, 7, 14);

    private static DemoDay day() throws IOException {
        return DemoDay.read(
                Path.of(System.getProperty("naervaer.root", "../..")).resolve("deploy/demo"));
    }

    private static JsonNode posted(String value) throws IOException {
        return new ObjectMapper().readTree(day().on(DATE).get(value));
    }

    @Test
    void its_ids_name_the_date() throws IOException {
        assertThat(day().on(DATE)).hasSize(8).containsKey("DEMO-2027-07-14-01");
    }

    @Test
    void the_same_day_is_posted_byte_for_byte_alike() throws IOException {
        var first = List.copyOf(day().on(DATE).values());
        var second = List.copyOf(day().on(DATE).values());
        assertThat(first).usingRecursiveComparison().isEqualTo(second);
    }

    @Test
    void times_are_danish_also_in_summer() throws IOException {
        assertThat(posted("DEMO-2027-07-14-03").get("start").asText())
                .isEqualTo("2027-07-14T10:00:00+02:00");
    }

    @Test
    void a_patient_is_the_published_test_person() throws IOException {
        var appointment = posted("DEMO-2027-07-14-03");
        assertThat(appointment.at("/contained/0/identifier/0/value").asText())
                .isEqualTo("0201609995");
        assertThat(appointment.at("/contained/0/name/0/given/0").asText()).isEqualTo("Einer");
        assertThat(appointment.at("/participant/1/actor/identifier/value").asText())
                .isEqualTo("99990000000101");
    }
}
