package dk.naervaer.booking.unit;

import static java.util.Comparator.comparing;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/// When a unit is open on a weekday; it has closed at `to`.
///
/// @param dropIn patients come without an appointment, and so always in person
public record OpeningTime(DayOfWeek weekday, LocalTime from, LocalTime to, boolean dropIn) {

    /// Whether somebody who comes at that time comes in a drop-in time.
    boolean takesDropIn(LocalDateTime at) {
        return dropIn
                && at.getDayOfWeek() == weekday
                && !at.toLocalTime().isBefore(from)
                && at.toLocalTime().isBefore(to);
    }

    /// What is wrong with these times together; nothing when they can stand.
    public static List<PracticeFault> faults(List<OpeningTime> times) {
        if (times.stream().anyMatch(time -> !time.from.isBefore(time.to)))
            return List.of(PracticeFault.OPENING_BACKWARDS);
        var sorted = sorted(times);
        return IntStream.range(1, sorted.size())
                        .anyMatch(i -> sorted.get(i).overlaps(sorted.get(i - 1)))
                ? List.of(PracticeFault.OPENINGS_OVERLAP)
                : List.of();
    }

    static List<OpeningTime> sorted(List<OpeningTime> times) {
        return times.stream()
                .sorted(comparing(OpeningTime::weekday).thenComparing(OpeningTime::from))
                .toList();
    }

    /// Before the earlier one of the same day has closed.
    private boolean overlaps(OpeningTime earlier) {
        return weekday == earlier.weekday && from.isBefore(earlier.to);
    }
}
