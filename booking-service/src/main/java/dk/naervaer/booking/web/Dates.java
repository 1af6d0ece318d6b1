package dk.naervaer.booking.web;

import dk.naervaer.web.error.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the date in an address.
public final class Dates {

    public static LocalDate required(@Nullable String text) {
        return read(text)
                .orElseThrow(() ->
                        Problem.of(400, "The query needs a date, written 2027-01-14").exception());
    }

    /// Empty when there is none, or it is no date.
    public static Optional<LocalDate> read(@Nullable String text) {
        if (text == null || text.isBlank()) return Optional.empty();
        try {
            var date = LocalDate.parse(text);
            return date.getYear() >= 1 && date.getYear() <= 9999
                    ? Optional.of(date)
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Dates() {}
}
