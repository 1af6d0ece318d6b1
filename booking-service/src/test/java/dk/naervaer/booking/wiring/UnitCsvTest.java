package dk.naervaer.booking.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.naervaer.booking.unit.UnitPeriod;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UnitCsvTest {

    private static final String COLUMNS =
            "id,type,name,parent,validFrom,validTo,sor,shak,specialty\n";

    @Test
    void the_lines_of_a_unit_are_its_periods() {
        var units =
                UnitCsv.read(
                        COLUMNS
                                + "suh,hospital,SUH,region-sjaelland,2016-01-01,2026-12-31,,9905,\n"
                                + "suh,hospital,SUH,region-oestdanmark,2027-01-01,,,9905,\n");
        assertThat(units).hasSize(1);
        assertThat(units.getFirst().periods())
                .containsExactly(
                        period("region-sjaelland", "2016-01-01", LocalDate.of(2026, 12, 31)),
                        period("region-oestdanmark", "2027-01-01", null));
    }

    @Test
    void a_file_that_is_no_register_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> UnitCsv.read(""));
        assertThatIllegalArgumentException().isThrownBy(() -> UnitCsv.read("id,name\nsuh,SUH\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> UnitCsv.read(COLUMNS + "suh,SUH\n"));
    }

    private static UnitPeriod period(
            String parent, String from, @org.jspecify.annotations.Nullable LocalDate to) {
        return new UnitPeriod("SUH", parent, LocalDate.parse(from), to, null, "9905", null);
    }
}
