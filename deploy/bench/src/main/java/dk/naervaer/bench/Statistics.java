package dk.naervaer.bench;

import java.util.Arrays;
import java.util.Collection;

/// The few numbers by which many measurements are told.
final class Statistics {

    static double median(Collection<Double> values) {
        if (values.isEmpty()) throw new IllegalArgumentException("Nothing was measured");
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// The smallest value that at least `percent` of all values do not exceed.
    static double percentile(double[] values, double percent) {
        if (values.length == 0) throw new IllegalArgumentException("Nothing was measured");
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        var rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    private Statistics() {}
}
