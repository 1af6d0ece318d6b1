package dk.naervaer.booking.coordination;

import dk.naervaer.booking.unit.OpeningTime;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The opening times of a weekday as people write them: `8.00–9.00 drop-in, 9.00–15.00`.
final class OpeningHours {

    private static final Pattern SPAN =
            Pattern.compile(
                    "(\\d{1,2})(?:[.:](\\d{2}))?\\s*[-–]\\s*(\\d{1,2})(?:[.:](\\d{2}))?(\\s+drop-?in)?",
                    Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H.mm");

    /// Empty when they cannot be read; no times when the unit is closed.
    static Optional<List<OpeningTime>> read(DayOfWeek weekday, String text) {
        if (text.isBlank()) return Optional.of(List.of());
        var spans =
                Arrays.stream(text.split(",", -1)).map(String::strip).map(SPAN::matcher).toList();
        return spans.stream().allMatch(OpeningHours::exists)
                ? Optional.of(spans.stream().map(span -> time(weekday, span)).toList())
                : Optional.empty();
    }

    static String write(DayOfWeek weekday, List<OpeningTime> times) {
        return times.stream()
                .filter(time -> time.weekday() == weekday)
                .map(time ->
                        CLOCK.format(time.from())
                                + "–"
                                + CLOCK.format(time.to())
                                + (time.dropIn() ? " drop-in" : ""))
                .collect(Collectors.joining(", "));
    }

    private static boolean exists(Matcher span) {
        return span.matches()
                && hour(span, 1) < 24
                && minute(span, 2) < 60
                && hour(span, 3) < 24
                && minute(span, 4) < 60;
    }

    private static OpeningTime time(DayOfWeek weekday, Matcher span) {
        return new OpeningTime(
                weekday,
                LocalTime.of(hour(span, 1), minute(span, 2)),
                LocalTime.of(hour(span, 3), minute(span, 4)),
                span.group(5) != null);
    }

    private static int hour(Matcher span, int group) {
        return Integer.parseInt(span.group(group));
    }

    private static int minute(Matcher span, int group) {
        return span.group(group) == null ? 0 : Integer.parseInt(span.group(group));
    }

    private OpeningHours() {}
}
