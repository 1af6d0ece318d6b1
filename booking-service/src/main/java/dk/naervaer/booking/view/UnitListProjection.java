package dk.naervaer.booking.view;

import dk.naervaer.booking.unit.UnitEvent;
import dk.naervaer.booking.unit.UnitEvent.UnitRegistered;
import dk.naervaer.eventsourcing.Projection;
import org.jspecify.annotations.Nullable;

/// The units as last registered.
public final class UnitListProjection implements Projection<UnitEvent, UnitRegistered> {

    @Override
    public String name() {
        return "unit-list";
    }

    @Override
    public UnitRegistered evolve(@Nullable UnitRegistered row, UnitEvent event) {
        return switch (event) {
            case UnitRegistered registered -> registered;
        };
    }
}
