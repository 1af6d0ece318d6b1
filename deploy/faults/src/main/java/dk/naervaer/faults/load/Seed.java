package dk.naervaer.faults.load;

import java.util.SplittableRandom;

/// One number that every choice of a run follows from, through a stream of its own for each
/// purpose.
public record Seed(long number) {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    public SplittableRandom stream(String purpose) {
        return new SplittableRandom(number * SPREAD + purpose.hashCode());
    }
}
