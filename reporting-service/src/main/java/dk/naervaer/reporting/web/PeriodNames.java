package dk.naervaer.reporting.web;

import dk.naervaer.reporting.figures.Grain;
import dk.naervaer.web.page.Language;
import dk.naervaer.web.time.DanishTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;

/// Periods by name, in full for the table and short for the chart.
record PeriodNames(Language language, DashboardTexts texts) {

    String full(Grain grain, LocalDate start) {
        var time = new DanishTime(language);
        return switch (grain) {
            case DAY -> time.shortDate(start);
            case WEEK ->
                    texts.week(
                            start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                            Integer.toString(start.get(IsoFields.WEEK_BASED_YEAR)));
            case MONTH -> upper(time.month(YearMonth.from(start)));
            case QUARTER ->
                    texts.quarter(
                            start.get(IsoFields.QUARTER_OF_YEAR),
                            Integer.toString(start.getYear()));
            case YEAR -> Integer.toString(start.getYear());
        };
    }

    String brief(Grain grain, LocalDate start) {
        return switch (grain) {
            case DAY -> format("d/M", start);
            case WEEK -> texts.weekBrief(start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> format("LLL", start).replace(".", "") + format(" yy", start);
            case QUARTER ->
                    texts.quarterBrief(start.get(IsoFields.QUARTER_OF_YEAR)) + format(" yy", start);
            case YEAR -> Integer.toString(start.getYear());
        };
    }

    private String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
    }

    private String upper(String text) {
        Locale locale = language.locale();
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }
}
