package dk.naervaer.booking.view;

import static java.util.Comparator.comparing;

import dk.naervaer.booking.unit.DatedPractice;
import dk.naervaer.web.unit.Unit;
import dk.naervaer.web.unit.UnitHierarchy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How every unit works on every day: as it has agreed itself, or as what it belongs to that day.
public final class Practices {

    private final UnitHierarchy hierarchy;
    private final Map<String, List<DatedPractice>> agreed;

    private Practices(UnitHierarchy hierarchy, Map<String, List<DatedPractice>> agreed) {
        this.hierarchy = hierarchy;
        this.agreed = agreed;
    }

    static Practices of(List<UnitEntry> units) {
        return new Practices(
                UnitHierarchy.of(units.stream().flatMap(UnitEntry::rows).toList()),
                units.stream().collect(Collectors.toMap(UnitEntry::id, UnitEntry::practices)));
    }

    public UnitHierarchy hierarchy() {
        return hierarchy;
    }

    /// What the unit itself has agreed, by its days.
    public List<DatedPractice> of(String unit) {
        return agreed.getOrDefault(unit, List.of());
    }

    /// A unit unknown on the date is not on board.
    public InForce inForce(String unitOrCode, LocalDate date) {
        return hierarchy.lineage(unitOrCode, date).stream()
                .map(Unit::id)
                .flatMap(unit -> newest(unit, date).stream())
                .findFirst()
                .orElse(InForce.NOTHING);
    }

    private Optional<InForce> newest(String unit, LocalDate date) {
        return started(unit, date)
                .max(comparing(DatedPractice::from))
                .map(one -> new InForce(unit, one.from(), one.practice()));
    }

    private Stream<DatedPractice> started(String unit, LocalDate date) {
        return of(unit).stream().filter(one -> !one.from().isAfter(date));
    }
}
