package dk.naervaer.consent.web;

import dk.naervaer.consent.relative.RelativeExamples;
import dk.naervaer.web.time.DanishTime;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// The morning on which everything in these tests happens, unless a story moves it.
public class FixedClock {

    private static volatile Instant now = RelativeExamples.NOW;

    public static void move(String to) {
        now = Instant.parse(to);
    }

    public static void back() {
        now = RelativeExamples.NOW;
    }

    @Produces
    @Singleton
    Clock clock() {
        return new Moving(DanishTime.ZONE);
    }

    private static final class Moving extends Clock {

        private final ZoneId zone;

        Moving(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Moving(other);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
