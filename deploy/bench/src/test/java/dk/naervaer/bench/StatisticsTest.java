package dk.naervaer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void the_median_is_the_one_in_the_middle_in_whatever_order_they_came() {
        assertThat(Statistics.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Statistics.median(List.of(4.0, 1.0, 100.0, 2.0))).isEqualTo(3);
    }

    @Test
    void a_percentile_is_a_value_that_was_measured() {
        double[] hundred = IntStream.rangeClosed(1, 100).mapToDouble(n -> 101 - n).toArray();
        assertThat(Statistics.percentile(hundred, 50)).isEqualTo(50);
        assertThat(Statistics.percentile(hundred, 99)).isEqualTo(99);
        assertThat(Statistics.percentile(hundred, 100)).isEqualTo(100);
        assertThat(Statistics.percentile(new double[] {7}, 99)).isEqualTo(7);
        assertThat(Statistics.percentile(new double[] {3, 1, 2}, 99)).isEqualTo(3);
        assertThat(Statistics.percentile(new double[] {3, 1, 2}, 50)).isEqualTo(2);
    }

    @Test
    void of_nothing_there_is_no_figure() {
        assertThatThrownBy(() -> Statistics.median(List.of())).hasMessage("Nothing was measured");
        assertThatThrownBy(() -> Statistics.percentile(new double[0], 99))
                .hasMessage("Nothing was measured");
    }
}
