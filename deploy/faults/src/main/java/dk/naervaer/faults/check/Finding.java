package dk.naervaer.faults.check;

/// Something that does not hold, as a sentence.
///
/// @param invariant its number in the architecture: `I1` …
public record Finding(String invariant, String sentence) {

    @Override
    public String toString() {
        return invariant + ": " + sentence;
    }
}
