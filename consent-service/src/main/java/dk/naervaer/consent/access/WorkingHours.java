package dk.naervaer.consent.access;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// When staff are usually at work, in Danish time; each period holds until the next begins.
public record WorkingHours(List<Period> periods) {

    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\d) ([1-7])-([1-7]) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    /// @param first of the days of a week, Monday being 1
    public record Period(LocalDate since, int first, int last, LocalTime opens, LocalTime closes) {

        boolean covers(LocalDateTime at) {
            int day = DayOfWeek.from(at).getValue();
            return day >= first
                    && day <= last
                    && !at.toLocalTime().isBefore(opens)
                    && at.toLocalTime().isBefore(closes);
        }
    }

    public WorkingHours {
        var sorted = new ArrayList<>(periods);
        sorted.sort(Comparator.comparing(Period::since));
        periods = List.copyOf(sorted);
    }

    /// @param lines each like `2020-01-01 1-5 07:00-18:00`: since when, which days, which hours
    public static WorkingHours read(List<String> lines) {
        return new WorkingHours(lines.stream().map(WorkingHours::period).toList());
    }

    private static Period period(String line) {
        var parts = FORM.matcher(line.strip());
        if (!parts.matches())
            throw new IllegalArgumentException("Working hours are like 2020-01-01 1-5 07:00-18:00");
        return new Period(
                LocalDate.parse(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                LocalTime.parse(parts.group(4)),
                LocalTime.parse(parts.group(5)));
    }

    /// Before the first period everything counts as working hours: nobody had agreed any.
    public boolean cover(LocalDateTime at) {
        return periods.reversed().stream()
                .filter(period -> !at.toLocalDate().isBefore(period.since()))
                .findFirst()
                .map(period -> period.covers(at))
                .orElse(true);
    }
}
