package dk.naervaer.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CivilNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0201609995, 1960-01-02",
        "2512489996, 1948-12-25",
        "2311143995, 1914-11-23",
        "0505109990, 2010-05-05",
        "1306249995, 2024-06-13",
        "1502799995, 1979-02-15",
    })
    void a_civil_number_tells_when_its_bearer_was_born(String digits, LocalDate born) {
        assertThat(new CivilNumber(digits).born()).contains(born);
    }

    @Test
    void a_replacement_number_tells_it_too_and_a_strange_one_nothing() {
        assertThat(new CivilNumber("6201609995").born()).contains(LocalDate.of(1960, 1, 2));
        assertThat(new CivilNumber("0299609995").born()).isEmpty();
        assertThat(new CivilNumber("unknown").born()).isEmpty();
    }

    @Test
    void from_the_fifteenth_birthday_the_patient_decides_alone() {
        assertThat(new CivilNumber("0505109990").isOfAge(LocalDate.of(2025, 5, 4))).isFalse();
        assertThat(new CivilNumber("0505109990").isOfAge(LocalDate.of(2025, 5, 5))).isTrue();
    }
}
