package dk.naervaer.booking.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// When an appointment is: the wall clock it was made by, and the instants that this means.
public record TimeSlot(
        LocalDateTime start,
        LocalDateTime end,
        ZoneId zone,
        Instant startInstant,
        Instant endInstant) {

    public TimeSlot {
        if (!startInstant.isBefore(endInstant))
            throw new IllegalArgumentException("An appointment ends after it starts");
    }

    public static TimeSlot between(Instant start, Instant end, ZoneId zone) {
        return new TimeSlot(
                LocalDateTime.ofInstant(start, zone),
                LocalDateTime.ofInstant(end, zone),
                zone,
                start,
                end);
    }

    public LocalDate date() {
        return start.toLocalDate();
    }

    public boolean isSameDayAs(TimeSlot other) {
        return date().equals(other.date());
    }
}
