package dk.naervaer.booking.intake.bulk;

import dk.naervaer.booking.intake.Received;

/// What has become of the lines of an import so far.
///
/// @param notTaken lines that have to come again
public record Counts(
        long lines,
        long changed,
        long unchanged,
        long irrelevant,
        long parked,
        long refused,
        long notTaken) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    Counts with(Received received) {
        return switch (received.fate()) {
            case CHANGED -> plus(1, 0, 0, 0, 0, 0);
            case UNCHANGED -> plus(0, 1, 0, 0, 0, 0);
            case IRRELEVANT -> plus(0, 0, 1, 0, 0, 0);
            case PARKED -> plus(0, 0, 0, 1, 0, 0);
            case REFUSED -> plus(0, 0, 0, 0, 1, 0);
            case null -> plus(0, 0, 0, 0, 0, 1);
        };
    }

    private Counts plus(int change, int same, int none, int aside, int refusal, int again) {
        return new Counts(
                lines + 1,
                changed + change,
                unchanged + same,
                irrelevant + none,
                parked + aside,
                refused + refusal,
                notTaken + again);
    }
}
