package dk.naervaer.booking.view;

import dk.naervaer.booking.unit.UnitEvent;
import dk.naervaer.booking.unit.UnitEvent.UnitPracticeAgreed;
import dk.naervaer.booking.unit.UnitEvent.UnitRegistered;
import dk.naervaer.eventsourcing.Projection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The units as last registered, and how each has agreed to work.
public final class UnitListProjection implements Projection<UnitEvent, UnitEntry> {

    @Override
    public String name() {
        return "unit-list";
    }

    @Override
    public @Nullable UnitEntry evolve(@Nullable UnitEntry row, UnitEvent event) {
        return switch (event) {
            case UnitRegistered(var id, var type, var periods) ->
                    new UnitEntry(id, type, periods, row == null ? List.of() : row.practices());
            case UnitPracticeAgreed(_, var practices) ->
                    row == null
                            ? null
                            : new UnitEntry(row.id(), row.type(), row.periods(), practices);
        };
    }
}
