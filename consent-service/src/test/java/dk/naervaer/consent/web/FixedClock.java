package dk.naervaer.consent.web;

import dk.naervaer.consent.relative.RelativeExamples;
import dk.naervaer.web.time.DanishTime;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The morning on which everything in these tests happens.
class FixedClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.fixed(RelativeExamples.NOW, DanishTime.ZONE);
    }
}
