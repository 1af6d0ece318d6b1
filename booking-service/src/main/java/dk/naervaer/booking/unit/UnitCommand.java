package dk.naervaer.booking.unit;

import java.time.LocalDate;
import java.util.List;

/// What can be asked of a unit: to be as the register says, and to work as its coordinator agrees.
public sealed interface UnitCommand {

    record Register(String id, String type, List<UnitPeriod> periods) implements UnitCommand {
        public Register {
            periods = List.copyOf(periods);
        }
    }

    /// What an installation begins with; what coordinators have agreed since stands.
    record AdoptPractices(String unit, List<DatedPractice> practices) implements UnitCommand {
        public AdoptPractices {
            practices = List.copyOf(practices);
            if (practices.stream().map(DatedPractice::from).distinct().count() < practices.size())
                throw new IllegalArgumentException("Two practices of a unit begin on one day");
        }
    }

    record AgreePractice(String unit, LocalDate from, Practice practice, LocalDate today)
            implements UnitCommand {}

    record RevokePractice(String unit, LocalDate from, LocalDate today) implements UnitCommand {}
}
