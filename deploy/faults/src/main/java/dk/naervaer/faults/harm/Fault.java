package dk.naervaer.faults.harm;

import dk.naervaer.local.settings.Place;
import java.time.Duration;

/// One thing that is going to go wrong.
///
/// @param after how long its predecessor has been over before it begins
public record Fault(Kind kind, Place where, Duration after, Duration lasts) {

    @Override
    public String toString() {
        return "%s %s for %.1f s".formatted(kind, where.label(), lasts.toMillis() / 1e3);
    }
}
