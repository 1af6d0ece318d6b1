package dk.naervaer.reporting.figures;

import dk.naervaer.reporting.figures.Coverage.Stretch;
import dk.naervaer.web.unit.Unit;
import dk.naervaer.web.unit.UnitHierarchy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The units with all their dated rows, asked about periods instead of single days.
public final class UnitRegister {

    /// How much of a unit's existence within a period someone may see.
    public enum Access {
        NONE,
        PARTLY,
        WHOLE
    }

    private final List<Unit> rows;
    private final UnitHierarchy hierarchy;
    private final Practices practices;

    private UnitRegister(List<Unit> rows, Practices practices) {
        this.rows = rows;
        this.hierarchy = UnitHierarchy.of(rows);
        this.practices = practices;
    }

    public static UnitRegister of(List<Unit> rows, Practices practices) {
        return new UnitRegister(
                rows.stream()
                        .sorted(Comparator.comparing(Unit::type).thenComparing(Unit::validFrom))
                        .toList(),
                practices);
    }

    /// The latest row of a unit that begins no later than the date, else its first one; an id that
    /// never existed is empty.
    public Optional<Unit> find(String idOrSor, LocalDate date) {
        var known = rows.stream().filter(row -> answersTo(row, idOrSor)).toList();
        return known.stream()
                .filter(row -> !row.validFrom().isAfter(date))
                .max(Comparator.comparing(Unit::validFrom))
                .or(() -> known.stream().min(Comparator.comparing(Unit::validFrom)));
    }

    /// Of the departments within a unit on a day, those that take part.
    public OnBoard onBoard(String unit, LocalDate on) {
        var departments = hierarchy.departmentsWithin(unit, on);
        var taking =
                departments.stream()
                        .filter(one -> practices.isOnBoard(hierarchy.lineage(one.id(), on), on))
                        .count();
        return new OnBoard(on, new Share(taking, departments.size()));
    }

    public Coverage coverage(String unit, LocalDate from, LocalDate to) {
        return new Coverage(
                stretches(from, to).stream()
                        .map(stretch -> covering(unit, stretch))
                        .filter(stretch -> !stretch.departments().isEmpty())
                        .toList());
    }

    public Access access(Set<String> scope, String unit, LocalDate from, LocalDate to) {
        var existing =
                stretches(from, to).stream()
                        .map(Stretch::from)
                        .filter(day -> hierarchy.find(unit, day).isPresent())
                        .toList();
        if (existing.isEmpty()) return accessOutsideItsTime(scope, unit, to);
        Predicate<LocalDate> seen = day -> hierarchy.scopeCovers(scope, unit, day);
        if (existing.stream().noneMatch(seen)) return Access.NONE;
        return existing.stream().allMatch(seen) ? Access.WHOLE : Access.PARTLY;
    }

    /// The units that exist on a day of the period and that the scope reaches, from the top down,
    /// each once.
    public List<Unit> visible(Set<String> scope, LocalDate from, LocalDate to) {
        var days = stretches(from, to).stream().map(Stretch::from).toList().reversed();
        var seen = new HashSet<String>();
        return days.stream()
                .flatMap(day ->
                        rows.stream()
                                .filter(row -> row.validOn(day))
                                .filter(row -> hierarchy.scopeCovers(scope, row.id(), day)))
                .filter(row -> seen.add(row.id()))
                .sorted(Comparator.comparing(Unit::type).thenComparing(Unit::name))
                .toList();
    }

    /// The units right below a unit on any day of the period, by name.
    public List<Unit> below(String unit, LocalDate from, LocalDate to) {
        var seen = new HashSet<String>();
        return rows.stream()
                .filter(row -> unit.equals(row.parent()))
                .filter(row -> !row.validFrom().isAfter(to))
                .filter(row -> row.validTo() == null || !row.validTo().isBefore(from))
                .filter(row -> seen.add(row.id()))
                .sorted(Comparator.comparing(Unit::name))
                .toList();
    }

    /// The unit and what it belongs to on its last day until the date, from the bottom up.
    public List<Unit> lineage(String unit, LocalDate date) {
        return find(unit, date)
                .map(row -> hierarchy.lineage(row.id(), dayOf(row, date)))
                .orElse(List.of());
    }

    private static LocalDate dayOf(Unit row, LocalDate date) {
        if (row.validOn(date)) return date;
        return row.validTo() != null && row.validTo().isBefore(date)
                ? row.validTo()
                : row.validFrom();
    }

    // A unit asked about outside its time has only empty figures; its own row says who may ask.
    private Access accessOutsideItsTime(Set<String> scope, String unit, LocalDate date) {
        return find(unit, date)
                .filter(row -> hierarchy.scopeCovers(scope, row.id(), row.validFrom()))
                .map(_ -> Access.WHOLE)
                .orElse(Access.NONE);
    }

    private Stretch covering(String unit, Stretch stretch) {
        var departments = new HashSet<String>();
        for (var one : hierarchy.departmentsWithin(unit, stretch.from())) {
            departments.add(one.id());
            if (one.sor() != null) departments.add(one.sor());
        }
        return new Stretch(stretch.from(), stretch.to(), Set.copyOf(departments));
    }

    /// The period cut where any row begins or ends: within a stretch the hierarchy stands still.
    private List<Stretch> stretches(LocalDate from, LocalDate to) {
        var starts = new TreeSet<>(Set.of(from));
        rows.stream()
                .flatMap(UnitRegister::changes)
                .filter(day -> day.isAfter(from) && !day.isAfter(to))
                .forEach(starts::add);
        var stretches = new ArrayList<Stretch>();
        for (var start : starts) {
            var next = starts.higher(start);
            stretches.add(new Stretch(start, next == null ? to : next.minusDays(1), Set.of()));
        }
        return stretches;
    }

    private static Stream<LocalDate> changes(Unit row) {
        return row.validTo() == null
                ? Stream.of(row.validFrom())
                : Stream.of(row.validFrom(), row.validTo().plusDays(1));
    }

    private static boolean answersTo(Unit row, String idOrSor) {
        return row.id().equals(idOrSor) || idOrSor.equals(row.sor());
    }
}
