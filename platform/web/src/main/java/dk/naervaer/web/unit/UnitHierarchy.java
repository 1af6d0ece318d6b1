package dk.naervaer.web.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which unit lies below which, on a date: regions merge and hospitals move, so every question
/// names its day. Immutable; a changed register is a new hierarchy.
public final class UnitHierarchy {

    private final List<Unit> rows;

    private UnitHierarchy(Collection<Unit> rows) {
        this.rows = List.copyOf(rows);
    }

    public static UnitHierarchy of(Collection<Unit> rows) {
        return new UnitHierarchy(rows);
    }

    public Optional<Unit> find(String idOrSor, LocalDate date) {
        return rows.stream().filter(row -> row.answersTo(idOrSor) && row.validOn(date)).findFirst();
    }

    /// Every unit that exists on the date, from the regions down.
    public List<Unit> on(LocalDate date) {
        return rows.stream()
                .filter(row -> row.validOn(date))
                .sorted(Comparator.comparing(Unit::type).thenComparing(Unit::name))
                .toList();
    }

    public Optional<String> name(String idOrSor, LocalDate date) {
        return find(idOrSor, date).map(Unit::name);
    }

    /// A unit lies within itself. A unit that does not exist on the date lies within nothing.
    public boolean isWithin(String unit, String ancestor, LocalDate date) {
        var wanted = find(ancestor, date);
        return wanted.isPresent() && lineage(unit, date).contains(wanted.get());
    }

    /// The unit and what it belongs to, from the bottom up; empty when unknown on the date.
    public List<Unit> lineage(String idOrSor, LocalDate date) {
        var line = new ArrayList<Unit>();
        var next = find(idOrSor, date);
        while (next.isPresent() && !line.contains(next.get())) {
            line.add(next.get());
            next = Optional.ofNullable(next.get().parent()).flatMap(id -> find(id, date));
        }
        return List.copyOf(line);
    }

    public List<Unit> departmentsWithin(String idOrSor, LocalDate date) {
        return rows.stream()
                .filter(row -> row.type() == Unit.Type.DEPARTMENT && row.validOn(date))
                .filter(row -> isWithin(row.id(), idOrSor, date))
                .toList();
    }

    /// Whether any unit of a staff member's scope holds the department on the date.
    public boolean scopeCovers(Set<String> scope, String department, LocalDate date) {
        return scope.stream().anyMatch(unit -> isWithin(department, unit, date));
    }

    /// The departments a scope reaches on the date, each once, in the register's order.
    public List<Unit> departmentsCovered(Set<String> scope, LocalDate date) {
        return rows.stream()
                .filter(row -> row.type() == Unit.Type.DEPARTMENT && row.validOn(date))
                .filter(row -> scopeCovers(scope, row.id(), date))
                .toList();
    }
}
