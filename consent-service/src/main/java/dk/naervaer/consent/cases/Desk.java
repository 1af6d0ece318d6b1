package dk.naervaer.consent.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where it is decided.
///
/// @param appointmentId before which it has to be; null when none is ahead
/// @param start of that appointment, as it was when the deadline was set; null when nobody knows
/// @param units the department and what it belongs to, from the bottom up
public record Desk(@Nullable UUID appointmentId, @Nullable Instant start, List<String> units) {

    public Desk {
        units = List.copyOf(units);
        if (units.isEmpty()) throw new IllegalArgumentException("A desk is in some department");
    }

    public boolean sameDepartment(Desk other) {
        return units.getFirst().equals(other.units().getFirst());
    }
}
