package dk.naervaer.consent.access.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void a_spreadsheet_reads_danish_letters_and_computes_nothing() {
        assertThat(Csv.of(List.of(List.of("Hvem", "Rolle"), List.of("Søren \"S\"", "=1+1"))))
                .isEqualTo("\uFEFF\"Hvem\";\"Rolle\"\r\n\"Søren \"\"S\"\"\";\"'=1+1\"\r\n");
    }
}
