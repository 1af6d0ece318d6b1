package dk.naervaer.invitation.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// When the appointment is, as its people say it and as instants.
public record Slot(
        LocalDateTime start,
        LocalDateTime end,
        ZoneId zone,
        Instant startInstant,
        Instant endInstant) {

    private static final Duration BEFORE = Duration.ofMinutes(30);
    private static final Duration AFTER = Duration.ofHours(4);

    /// From here one may wait at the door.
    public Instant opensAt() {
        return startInstant.minus(BEFORE);
    }

    /// Clinics run late; but from here the link is worthless.
    public Instant closesAt() {
        return endInstant.plus(AFTER);
    }

    public boolean over(Instant now) {
        return now.isAfter(closesAt());
    }
}
