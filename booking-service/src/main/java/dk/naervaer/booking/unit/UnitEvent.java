package dk.naervaer.booking.unit;

import java.util.List;

/// What has happened to a unit; each event carries all that is known, so that the last one is
/// enough.
public sealed interface UnitEvent {

    /// @param type `region`, `hospital` or `department`
    record UnitRegistered(String id, String type, List<UnitPeriod> periods) implements UnitEvent {
        public UnitRegistered {
            periods = List.copyOf(periods);
        }
    }
}
