package dk.naervaer.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.reporting.figures.Row;
import dk.naervaer.reporting.figures.Share;
import dk.naervaer.web.page.Language;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final Numbers DANISH = new Numbers(Language.DA);

    @Test
    void the_highest_column_fits_under_a_round_number() {
        var chart = chart(3, 0, 7);

        assertThat(chart.ticks())
                .extracting(Chart.Tick::label)
                .containsExactly("0", "2", "4", "6", "8");
        assertThat(chart.columns()).extracting(Chart.Column::height).containsExactly(81, 0, 189);
        assertThat(chart.columns())
                .allSatisfy(one -> assertThat(one.y() + one.height()).isEqualTo(chart.baseline()));
    }

    @Test
    void nothing_to_draw_is_a_chart_all_the_same() {
        assertThat(chart(0).columns())
                .singleElement()
                .extracting(Chart.Column::height)
                .isEqualTo(0);
    }

    @Test
    void ten_years_of_days_have_columns_that_can_be_seen_and_few_labels() {
        var chart =
                chart(Collections.nCopies(3653, 1L).stream().mapToLong(Long::longValue).toArray());

        assertThat(chart.columns()).allMatch(one -> one.width() >= 2);
        assertThat(chart.columns()).filteredOn(one -> !one.label().isEmpty()).hasSizeBetween(2, 13);
    }

    @Test
    void shares_are_written_as_the_reader_writes_them() {
        assertThat(DANISH.percent(new Share(1, 3))).isEqualTo("33,3\u00a0%");
        assertThat(DANISH.percent(new Share(1, 1))).isEqualTo("100\u00a0%");
        assertThat(DANISH.percent(new Share(0, 0))).isEqualTo("–");
        assertThat(DANISH.whole(1234)).isEqualTo("1.234");
        assertThat(new Numbers(Language.EN).percent(new Share(1, 3))).isEqualTo("33.3%");
    }

    private static Chart chart(long... consultations) {
        var rows =
                LongStream.of(consultations)
                        .mapToObj(held ->
                                new Row(
                                        "p",
                                        held,
                                        new Share(0, held),
                                        new Share(held, held),
                                        0,
                                        0,
                                        new Share(0, held),
                                        0,
                                        new Share(0, 0),
                                        new TreeMap<>()))
                        .toList();
        var names = Collections.nCopies(rows.size(), new Chart.Name("navn", "forklaring"));
        return Chart.of(rows, List.copyOf(names), DANISH);
    }
}
