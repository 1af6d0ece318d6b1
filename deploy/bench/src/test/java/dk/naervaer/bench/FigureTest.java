package dk.naervaer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.bench.Figure.Promise;
import dk.naervaer.bench.Figure.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    static final Promise RATIO = new Promise(0.45, 0.60, "");
    static final Promise LATE = new Promise(250, 60, "ms");

    @Test
    void a_ratio_is_the_median_of_the_rounds_own_ratios() {
        // The third round fell into a slow minute, for both.
        var figure =
                Figure.ratio(
                        1, "", "/s", List.of(50.0, 60.0, 5.0), List.of(100.0, 100.0, 10.0), RATIO);
        assertThat(figure.judged()).isEqualTo(0.5);
        assertThat(figure.ours()).isEqualTo(50);
        assertThat(figure.verdict()).isEqualTo(Verdict.MET);
        assertThat(figure.aimMet()).isFalse();
    }

    @Test
    void less_than_promised_is_missed() {
        assertThat(Figure.ratio(1, "", "/s", List.of(44.0), List.of(100.0), RATIO).verdict())
                .isEqualTo(Verdict.MISSED);
    }

    @Test
    void where_less_is_better_more_is_missed() {
        assertThat(Figure.alone(4, "", 251, LATE).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(Figure.alone(4, "", 250, LATE).verdict()).isEqualTo(Verdict.MET);
        assertThat(Figure.alone(4, "", 59, LATE).aimMet()).isTrue();
    }

    @Test
    void without_a_baseline_there_is_a_figure_but_no_verdict() {
        var figure = Figure.ratio(1, "", "/s", List.of(44.0), List.of(), RATIO);
        assertThat(figure.ours()).isEqualTo(44);
        assertThat(figure.verdict()).isEqualTo(Verdict.UNMEASURED);
        assertThat(figure.note()).isEqualTo("pgbench is missing: no ratio");
    }
}
