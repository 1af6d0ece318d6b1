package dk.naervaer.booking.web;

import dk.naervaer.web.unit.Unit;
import java.time.LocalDate;
import java.util.List;

/// The day page: which day, which departments, and what is on.
///
/// @param chosen the department looked at; empty for all of one's own
/// @param unanswered calls of any day that nobody has brought to an end
/// @param clinician whether the one who looks may judge what can be held at a distance
public record Day(
        LocalDate date,
        LocalDate today,
        String chosen,
        List<Unit> departments,
        List<Meeting> meetings,
        List<Meeting> unanswered,
        boolean clinician) {

    public LocalDate previous() {
        return date.minusDays(1);
    }

    public LocalDate next() {
        return date.plusDays(1);
    }

    public boolean isToday() {
        return date.equals(today);
    }

    public boolean several() {
        return departments.size() > 1;
    }

    public long waiting() {
        return meetings.stream()
                .filter(Meeting::hasWaiting)
                .mapToLong(meeting -> meeting.waiting().size())
                .sum();
    }

    /// The rest of an address that leads to the same departments.
    public String query() {
        return chosen.isEmpty() ? "" : "&department=" + chosen;
    }
}
