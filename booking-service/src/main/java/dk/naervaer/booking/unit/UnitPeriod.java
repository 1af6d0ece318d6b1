package dk.naervaer.booking.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a unit was called and where it belonged between two dates, both included.
public record UnitPeriod(
        String name,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String sor,
        @Nullable String shak,
        @Nullable String specialty) {

    public UnitPeriod {
        if (name.isBlank()) throw new IllegalArgumentException("A unit has a name");
        if (validTo != null && validTo.isBefore(validFrom))
            throw new IllegalArgumentException("A unit's period ends after it begins");
    }
}
