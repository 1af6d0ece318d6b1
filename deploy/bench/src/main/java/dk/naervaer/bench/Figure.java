package dk.naervaer.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One thing that was measured, or could not be, and what was promised about it.
///
/// @param ours the median of ours, in `unit`
/// @param baseline the median of what it is compared with, in the same unit
/// @param judged what `must` and `aim` are about: a ratio, a share, or `ours` itself
/// @param note how it was measured, or why it was not
record Figure(
        int row,
        String what,
        String unit,
        @Nullable Double ours,
        @Nullable Double baseline,
        @Nullable Double judged,
        Promise promise,
        String note) {

    /// What was promised.
    ///
    /// @param unit of both, empty for a ratio
    record Promise(double must, double aim, String unit) {

        private boolean moreIsBetter() {
            return aim > must;
        }

        private boolean keeps(double limit, double value) {
            return moreIsBetter() ? value >= limit : value <= limit;
        }
    }

    /// How the measurement stands to the promise.
    enum Verdict {
        MET,
        MISSED,
        UNMEASURED
    }

    /// Judged by the median of the rounds' own ratios, so that a slow minute slows both sides.
    static Figure ratio(
            int row,
            String what,
            String unit,
            List<Double> ours,
            List<Double> than,
            Promise promise) {
        var ratios =
                IntStream.range(0, Math.min(ours.size(), than.size()))
                        .mapToObj(n -> ours.get(n) / than.get(n))
                        .toList();
        return new Figure(
                row,
                what,
                unit,
                Statistics.median(ours),
                than.isEmpty() ? null : Statistics.median(than),
                ratios.isEmpty() ? null : Statistics.median(ratios),
                promise,
                ratios.isEmpty() ? "pgbench is missing: no ratio" : "");
    }

    static Figure alone(int row, String what, double ours, Promise promise) {
        return new Figure(row, what, promise.unit(), ours, null, ours, promise, "");
    }

    static Figure unmeasured(int row, String what, Promise promise, String why) {
        return new Figure(row, what, promise.unit(), null, null, null, promise, why);
    }

    Figure noting(String more) {
        var both = note.isEmpty() ? more : note + "; " + more;
        return new Figure(row, what, unit, ours, baseline, judged, promise, both);
    }

    Verdict verdict() {
        if (judged == null) return Verdict.UNMEASURED;
        return promise.keeps(promise.must(), judged) ? Verdict.MET : Verdict.MISSED;
    }

    boolean aimMet() {
        return judged != null && promise.keeps(promise.aim(), judged);
    }
}
