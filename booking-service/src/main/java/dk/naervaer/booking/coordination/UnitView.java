package dk.naervaer.booking.coordination;

import dk.naervaer.booking.view.InForce;
import dk.naervaer.booking.view.Practices;
import dk.naervaer.web.unit.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A unit on a day as programs see it.
///
/// @param inForce the practice it follows that day, whose it is and since when
public record UnitView(
        String id,
        Unit.Type type,
        String name,
        @Nullable String parent,
        @Nullable String sor,
        @Nullable String shak,
        InForce inForce) {

    static UnitView of(Unit unit, Practices practices, LocalDate date) {
        return new UnitView(
                unit.id(),
                unit.type(),
                unit.name(),
                unit.parent(),
                unit.sor(),
                unit.shak(),
                practices.inForce(unit.id(), date));
    }
}
