package dk.naervaer.reporting.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How long a row's period is; weeks are ISO weeks.
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    public static Optional<Grain> of(String tag) {
        return Stream.of(values()).filter(one -> one.tag().equals(tag)).findFirst();
    }

    /// As in a query: `month`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name of the period that holds the day: `2027-01-14`, `2027-W02`, `2027-01`, `2027-Q1`,
    /// `2027`.
    public String period(LocalDate day) {
        return switch (this) {
            case DAY -> day.toString();
            case WEEK ->
                    "%d-W%02d"
                            .formatted(
                                    day.get(IsoFields.WEEK_BASED_YEAR),
                                    day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> "%d-%02d".formatted(day.getYear(), day.getMonthValue());
            case QUARTER -> "%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> Integer.toString(day.getYear());
        };
    }

    /// The first day of the period that holds the day.
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /// The first days of all periods that share a day with the range, in order.
    public List<LocalDate> starts(LocalDate from, LocalDate to) {
        return Stream.iterate(start(from), day -> !day.isAfter(to), this::next).toList();
    }

    private LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }
}
