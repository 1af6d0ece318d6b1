package dk.naervaer.consent.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"EPJ-4711", "DocumentReference/88", " 20261122-17 ", "2.16.840#1"})
    void an_entry_is_called_what_the_epj_calls_it(String text) {
        assertThat(EntryReference.of(text)).contains(new EntryReference(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "se notat",
                "Æ1",
                "0201609995",
                "020160-9995",
                "note/020160-9995",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void what_is_blank_or_long_or_somebodys_number_is_no_reference(String text) {
        assertThat(EntryReference.of(text)).isEmpty();
    }
}
