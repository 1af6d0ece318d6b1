package dk.naervaer.reporting.figures;

/// A part of a whole, with both numbers, since a share alone hides how little it rests on.
public record Share(long numerator, long denominator) {

    /// Nothing is no share of nothing; ask only when there is a whole.
    public boolean hasWhole() {
        return denominator > 0;
    }

    public double percent() {
        return 100.0 * numerator / denominator;
    }
}
