package dk.naervaer.booking.unit;

import static java.util.Comparator.comparing;

import java.util.List;

/// What has happened to a unit; each event carries all that is known, so that the last one of its
/// kind is enough.
public sealed interface UnitEvent {

    /// @param type `region`, `hospital` or `department`
    record UnitRegistered(String id, String type, List<UnitPeriod> periods) implements UnitEvent {
        public UnitRegistered {
            periods = List.copyOf(periods);
        }
    }

    /// @param practices all that hold, have held or will hold, by their days
    record UnitPracticeAgreed(String id, List<DatedPractice> practices) implements UnitEvent {
        public UnitPracticeAgreed {
            practices = practices.stream().sorted(comparing(DatedPractice::from)).toList();
        }
    }
}
