package dk.naervaer.consent.view;

import dk.naervaer.web.time.DanishTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of the patient's appointments: time and place, which only the patient is told.
///
/// @param department as it is called on the day; null when the register does not know it
/// @param hospital the unit the department belongs to on the day
public record AppointmentShown(
        UUID id,
        Instant start,
        Instant end,
        @Nullable String department,
        @Nullable String hospital,
        String contactForm,
        State state) {

    private static final Duration CLINICS_RUN_LATE = Duration.ofHours(4);

    /// What booking last said.
    public enum State {
        BOOKED,
        CANCELLED,
        CONCLUDED
    }

    /// A consent until then lets somebody in on the day, as far ahead as consents can last.
    public boolean reachedBy(LocalDate until, LocalDate today) {
        var day = LocalDate.ofInstant(start, DanishTime.ZONE);
        return !until.isBefore(day) || until.equals(today.plusYears(1));
    }

    /// Somebody can still be let in to it.
    public boolean ahead(Instant now) {
        return state == State.BOOKED && now.isBefore(end.plus(CLINICS_RUN_LATE));
    }
}
