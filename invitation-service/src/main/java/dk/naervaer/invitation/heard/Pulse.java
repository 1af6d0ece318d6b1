package dk.naervaer.invitation.heard;

import java.time.Duration;

/// For how long consent-service may have been silent. A beat that is found may have been sent right
/// after the last look, so it counts from there: a pause or a cut makes no beat young. Counts in
/// the nanoseconds of real time it is given.
final class Pulse {

    private static final long UNKNOWN = -1;

    private long beats = UNKNOWN;
    private long told;
    private long alive;

    /// @param told since when nobody has looked
    Pulse(long told) {
        this.told = told;
        this.alive = told;
    }

    /// @param sent how many beats have ever been sent
    /// @param now from before that was asked for
    synchronized void tell(long sent, long now) {
        if (beats != UNKNOWN && sent > beats) alive = told;
        beats = sent;
        told = now;
    }

    synchronized Duration at(long now) {
        return Duration.ofNanos(now - alive);
    }
}
