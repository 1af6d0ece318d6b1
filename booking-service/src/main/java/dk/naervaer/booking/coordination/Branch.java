package dk.naervaer.booking.coordination;

import dk.naervaer.booking.view.InForce;
import dk.naervaer.booking.view.Practices;
import dk.naervaer.web.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A unit of the tree on a day, what is in force there, and what lies below it.
///
/// @param agreedBy the name of the unit above that has agreed it; empty when it is the unit itself
public record Branch(Unit unit, InForce inForce, String agreedBy, List<Branch> below) {

    /// The trees of a scope: each begins with a unit that lies below no other one of it.
    static List<Branch> covered(Practices practices, Set<String> scope, LocalDate date) {
        var hierarchy = practices.hierarchy();
        var units =
                hierarchy.on(date).stream()
                        .filter(unit -> hierarchy.scopeCovers(scope, unit.id(), date))
                        .toList();
        var ids = units.stream().map(Unit::id).toList();
        return units.stream()
                .filter(unit -> unit.parent() == null || !ids.contains(unit.parent()))
                .map(root -> of(root, units, practices, date))
                .toList();
    }

    static Branch of(Unit unit, List<Unit> units, Practices practices, LocalDate date) {
        var inForce = practices.inForce(unit.id(), date);
        return new Branch(
                unit,
                inForce,
                Optional.ofNullable(inForce.unit())
                        .filter(agreed -> !agreed.equals(unit.id()))
                        .flatMap(above -> practices.hierarchy().name(above, date))
                        .orElse(""),
                units.stream()
                        .filter(one -> unit.id().equals(one.parent()))
                        .map(one -> of(one, units, practices, date))
                        .toList());
    }
}
