package dk.naervaer.booking.epj;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a code of this hospital means in a period; both ends count.
///
/// @param validTo `null` while it holds
public record CodeRule(
        String code, Meaning meaning, LocalDate validFrom, @Nullable LocalDate validTo) {

    private static final int LONGEST = 40;

    public CodeRule {
        if (code.isBlank() || code.length() > LONGEST)
            throw new IllegalArgumentException("A code has 1 to 40 characters");
        if (validTo != null && validTo.isBefore(validFrom))
            throw new IllegalArgumentException("A code's period ends after it begins");
    }

    boolean holds(String asked, LocalDate date) {
        return code.equalsIgnoreCase(asked)
                && !date.isBefore(validFrom)
                && (validTo == null || !date.isAfter(validTo));
    }
}
