package dk.naervaer.consent.view;

import dk.naervaer.web.time.DanishTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of the patient's appointments: time and place, which only the patient is told.
///
/// @param units the department and what it belongs to on the day, from the bottom up; its SOR alone
///   where the register does not know it
/// @param department as it is called on the day; null when the register does not know it
/// @param hospital the unit the department belongs to on the day
public record AppointmentShown(
        UUID id,
        Instant start,
        Instant end,
        List<String> units,
        @Nullable String department,
        @Nullable String hospital,
        String contactForm,
        State state) {

    public AppointmentShown {
        units = List.copyOf(units);
    }

    private static final Duration CLINICS_RUN_LATE = Duration.ofHours(4);

    /// What booking last said.
    public enum State {
        BOOKED,
        CANCELLED,
        CONCLUDED
    }

    public String unit() {
        return units.getFirst();
    }

    public LocalDate day() {
        return LocalDate.ofInstant(start, DanishTime.ZONE);
    }

    /// A consent until then lets somebody in on the day, as far ahead as consents can last.
    public boolean reachedBy(LocalDate until, LocalDate today) {
        return !until.isBefore(day()) || until.equals(today.plusYears(1));
    }

    /// It has been held, or its time has passed; one that was cancelled may still be planned anew.
    boolean over(Instant now) {
        return state != State.CANCELLED && !ahead(now);
    }

    /// Somebody can still be let in to it.
    public boolean ahead(Instant now) {
        return state == State.BOOKED && now.isBefore(end.plus(CLINICS_RUN_LATE));
    }
}
