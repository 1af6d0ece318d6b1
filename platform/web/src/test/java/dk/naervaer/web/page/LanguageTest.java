package dk.naervaer.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "da|DA",
                "en|EN",
                "en-GB,en;q=0.9|EN",
                "de,en;q=0.5,da;q=0.4|EN",
                "de,da;q=0.5,en;q=0.4|DA",
                "de|DA",
                "en;q=0,da|DA",
                "*|DA",
                "complete nonsense;;|DA"
            })
    void the_first_language_we_have_is_chosen(String header, Language expected) {
        assertThat(Language.accepted(header)).isEqualTo(expected);
    }

    @Test
    void without_a_wish_it_is_danish() {
        assertThat(Language.accepted(null)).isEqualTo(Language.DA);
        assertThat(Language.accepted("")).isEqualTo(Language.DA);
    }

    @Test
    void only_our_two_languages_can_be_switched_to() {
        assertThat(Language.of("en")).contains(Language.EN);
        assertThat(Language.of("de")).isEmpty();
        assertThat(Language.of(null)).isEmpty();
    }
}
