package dk.naervaer.booking.coordination;

import dk.naervaer.web.error.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the day that an address or a field names.
final class Days {

    /// Empty when there is none, or it is no day.
    static Optional<LocalDate> read(@Nullable String text) {
        if (text == null || text.isBlank()) return Optional.empty();
        try {
            var day = LocalDate.parse(text.strip());
            return day.getYear() >= 1 && day.getYear() <= 9999
                    ? Optional.of(day)
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    static LocalDate required(String field, String text) {
        return read(text)
                .orElseThrow(() ->
                        Problem.of(400, "The request could not be read")
                                .error(field, "A day, written 2027-01-14")
                                .exception());
    }

    private Days() {}
}
