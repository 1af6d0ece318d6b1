package dk.naervaer.booking.intake.fhir;

import dk.naervaer.booking.appointment.TimeSlot;
import dk.naervaer.web.time.DanishTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.hl7.fhir.r4.model.InstantType;
import org.jspecify.annotations.Nullable;

/// Reads FHIR instants as times of the Danish wall clock.
final class FhirTime {

    /// Empty when missing, or not an instant with an offset.
    static Optional<OffsetDateTime> read(InstantType element) {
        var text = element.getValueAsString();
        if (text == null) return Optional.empty();
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// A wall-clock time that the night of the change to summer time leaves out.
    ///
    /// Only a Danish offset tells a Danish wall clock; UTC and others name an instant.
    static boolean isLeftOut(OffsetDateTime time) {
        var rules = DanishTime.ZONE.getRules();
        var local = time.toLocalDateTime();
        var gap = rules.getTransition(local);
        return gap != null
                && gap.isGap()
                && (time.getOffset().equals(gap.getOffsetBefore())
                        || time.getOffset().equals(gap.getOffsetAfter()));
    }

    /// Outside these years the time is a slip, and one that FHIR could not write back.
    static boolean isOfOurTimes(OffsetDateTime time) {
        return time.getYear() >= 1900 && time.getYear() < 2200;
    }

    static @Nullable TimeSlot slot(Instant start, Instant end) {
        return start.isBefore(end) ? TimeSlot.between(start, end, DanishTime.ZONE) : null;
    }

    private FhirTime() {}
}
