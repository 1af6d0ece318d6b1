package dk.naervaer.booking.intake.fhir.exchange;

import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.view.EpjAppointments.Range;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads a date of a search: a prefix and a time as exact as it is written.
public final class FhirPeriod {

    private static final Pattern SHAPE = Pattern.compile("([a-z]{2})?([0-9][0-9T:.Z+-]*)");

    private final ZoneId zone;
    private final String text;

    private FhirPeriod(ZoneId zone, String text) {
        this.zone = zone;
        this.text = text;
    }

    /// @param zone of dates, which have no offset
    public static Range read(String value, ZoneId zone) {
        // An address turns the plus of an offset into a space.
        var shape = SHAPE.matcher(value.replace(' ', '+'));
        if (!shape.matches()) throw unreadable();
        var prefix = shape.group(1) == null ? "eq" : shape.group(1).toLowerCase(Locale.ROOT);
        try {
            var whole = new FhirPeriod(zone, shape.group(2)).whole();
            return switch (prefix) {
                case "eq" -> whole;
                case "ge" -> new Range(whole.from(), null);
                case "gt", "sa" -> new Range(whole.to(), null);
                case "lt", "eb" -> new Range(null, whole.from());
                case "le" -> new Range(null, whole.to());
                default -> throw unreadable();
            };
        } catch (DateTimeException _) {
            throw unreadable();
        }
    }

    private Range whole() {
        return switch (text.length()) {
            case 4 -> days(Year.parse(text).atDay(1), Year.parse(text).plusYears(1).atDay(1));
            case 7 ->
                    days(
                            YearMonth.parse(text).atDay(1),
                            YearMonth.parse(text).plusMonths(1).atDay(1));
            case 10 -> days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
            default -> moment(OffsetDateTime.parse(text).toInstant());
        };
    }

    private Range days(LocalDate first, LocalDate after) {
        return new Range(
                first.atStartOfDay(zone).toInstant(), after.atStartOfDay(zone).toInstant());
    }

    /// As exact as it is written: with fractions a millisecond, else a second.
    private Range moment(Instant at) {
        return new Range(at, text.contains(".") ? at.plusMillis(1) : at.plusSeconds(1));
    }

    private static RuntimeException unreadable() {
        return Findings.unreadable(
                "A date is a prefix (eq, ge, gt, le, lt, sa, eb) and a date, or a time with its"
                        + " offset");
    }
}
