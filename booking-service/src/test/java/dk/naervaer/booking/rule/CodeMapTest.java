package dk.naervaer.booking.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.web.unit.Unit;
import dk.naervaer.web.unit.UnitHierarchy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeMapTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 14);
    private static final String SOR = "99990000000101";
    private static final UnitHierarchy UNITS =
            UnitHierarchy.of(
                    List.of(
                            unit("region", Unit.Type.REGION, null, null),
                            unit("herlev", Unit.Type.HOSPITAL, "region", null),
                            unit("kardiologi", Unit.Type.DEPARTMENT, "herlev", SOR)));

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "PHYSICAL, false, ALCA00, national-in-person",
        "PHYSICAL, true,  ALCA00, hybrid-is-in-person",
        "VIDEO,    false, ALCA03, national-virtual",
        "PHONE,    true,  ALCA03, national-virtual"
    })
    void a_hybrid_is_in_person_and_video_and_phone_are_virtual(
            ContactForm form, boolean relatives, String code, String rule) throws IOException {
        var proposed = map(Optional.empty()).propose(form, relatives, UNITS, SOR, DAY);
        assertThat(proposed.code()).isEqualTo(code);
        assertThat(proposed.grounds().rule()).isEqualTo(rule);
    }

    @Test
    void a_code_means_every_form_that_it_is_proposed_for() throws IOException {
        var map = map(Optional.empty());
        assertThat(map.meaning("alca03", UNITS, SOR, DAY))
                .containsExactlyInAnyOrder(ContactForm.VIDEO, ContactForm.PHONE);
        assertThat(map.meaning("ALCA00", UNITS, SOR, DAY)).containsExactly(ContactForm.PHYSICAL);
        assertThat(map.meaning("0201609995", UNITS, SOR, DAY)).isEmpty();
    }

    @Test
    void a_hospital_has_codes_of_its_own_from_a_day_on() throws IOException {
        var map =
                map(
                        Optional.of(
                                Files.writeString(
                                        folder.resolve("codes.json"),
                                        """
                                        [{"rule": "own-phone", "from": "2027-01-01", "when": {"form": "PHONE", "hospital": "herlev"}, "says": "BVAA33A"},
                                         {"rule": "others", "from": "2020-01-01", "when": {}, "says": "ALCA03"}]
                                        """)));
        assertThat(map.propose(ContactForm.PHONE, false, UNITS, SOR, DAY).code())
                .isEqualTo("BVAA33A");
        assertThat(map.propose(ContactForm.PHONE, false, UNITS, SOR, LocalDate.of(2026, 12, 31)))
                .extracting(proposed -> proposed.code())
                .isEqualTo("ALCA03");
        assertThat(map.propose(ContactForm.PHONE, false, UNITS, "elsewhere", DAY).code())
                .isEqualTo("ALCA03");
    }

    @Test
    void a_code_that_is_none_stops_the_start() throws IOException {
        var book =
                Files.writeString(
                        folder.resolve("codes.json"),
                        "[{\"rule\": \"x\", \"from\": \"2020-01-01\", \"says\": \"not a code\"}]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map(Optional.of(book)))
                .withMessageContaining("The rule x cannot be read");
    }

    private static CodeMap map(Optional<Path> book) throws IOException {
        return new CodeMap(new Rules(Optional.empty(), Optional.empty(), Optional.empty(), book));
    }

    private static Unit unit(
            String id, Unit.Type type, @Nullable String parent, @Nullable String sor) {
        return new Unit(id, type, id, parent, LocalDate.of(2020, 1, 1), null, sor, null);
    }
}
