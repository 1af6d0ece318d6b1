package dk.naervaer.web.time;

import dk.naervaer.web.page.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Dates and times as a Dane writes them, and their English counterparts; always Danish local time.
public record DanishTime(Language language) {

    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private record Format(String pattern, Language language) {}

    /// A page may show a thousand times; reading their pattern each time took longer than they did.
    private static final Map<Format, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    /// `torsdag den 14. januar 2027 kl. 10.00`
    public String dateTime(Instant at) {
        return date(local(at).toLocalDate()) + " " + clock(at);
    }

    /// `torsdag den 14. januar 2027`
    public String date(LocalDate day) {
        return switch (language) {
            case DA -> format("EEEE 'den' d. MMMM yyyy", day);
            case EN -> format("EEEE d MMMM yyyy", day);
        };
    }

    /// `14. jan. 2027`, where room is short.
    public String shortDate(LocalDate day) {
        return switch (language) {
            case DA -> format("d. MMM yyyy", day);
            case EN -> format("d MMM yyyy", day);
        };
    }

    /// `januar 2027`
    public String month(YearMonth month) {
        return format("MMMM yyyy", month);
    }

    /// `10.00`
    public String time(Instant at) {
        return switch (language) {
            case DA -> format("HH.mm", local(at));
            case EN -> format("HH:mm", local(at));
        };
    }

    /// `kl. 10.00`
    public String clock(Instant at) {
        return switch (language) {
            case DA -> "kl. " + time(at);
            case EN -> "at " + time(at);
        };
    }

    /// `kl. 10.00–10.30`, or both dates when it runs past midnight.
    public String range(Instant start, Instant end) {
        return local(start).toLocalDate().equals(local(end).toLocalDate())
                ? clock(start) + "–" + time(end)
                : dateTime(start) + " – " + dateTime(end);
    }

    /// `torsdag den 14. januar 2027 kl. 10.00–10.30`
    public String dateTimeRange(Instant start, Instant end) {
        return local(start).toLocalDate().equals(local(end).toLocalDate())
                ? date(local(start).toLocalDate()) + " " + range(start, end)
                : range(start, end);
    }

    private String format(String pattern, TemporalAccessor value) {
        return FORMATS.computeIfAbsent(
                        new Format(pattern, language),
                        one -> DateTimeFormatter.ofPattern(one.pattern, one.language.locale()))
                .format(value);
    }

    private static ZonedDateTime local(Instant at) {
        return at.atZone(ZONE);
    }
}
