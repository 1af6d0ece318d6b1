package dk.naervaer.bench;

import java.util.ArrayList;
import java.util.List;

/// How many milliseconds each look at a page took, round by round.
final class Looks {

    private final List<double[]> rounds = new ArrayList<>();

    void add(double[] round) {
        rounds.add(round);
    }

    int count() {
        return rounds.stream().mapToInt(round -> round.length).sum();
    }

    /// The median of the rounds' own, so that a slow minute counts as one round.
    double percentile(double percent) {
        return Statistics.median(each(percent));
    }

    double slowest(double percent) {
        return each(percent).stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private List<Double> each(double percent) {
        return rounds.stream().map(round -> Statistics.percentile(round, percent)).toList();
    }
}
