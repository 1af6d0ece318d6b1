package dk.naervaer.booking.appointment;

import org.jspecify.annotations.Nullable;

/// Where the appointment belongs.
///
/// @param unit the department in our register; `null` when the register does not know the SOR
public record Department(String sor, @Nullable String unit) {

    /// By the register's id, or the SOR where the register does not know it.
    public String idOrSor() {
        return unit == null ? sor : unit;
    }

    /// The same place, whether or not the register knew it each time.
    boolean isSamePlaceAs(Department other) {
        return sor.equals(other.sor);
    }
}
