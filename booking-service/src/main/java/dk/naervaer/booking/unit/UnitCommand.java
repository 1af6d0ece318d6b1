package dk.naervaer.booking.unit;

import java.util.List;

/// What can be asked of a unit: for now, to be as the register says.
public sealed interface UnitCommand {

    record Register(String id, String type, List<UnitPeriod> periods) implements UnitCommand {
        public Register {
            periods = List.copyOf(periods);
        }
    }
}
