package dk.naervaer.consent.access;

import dk.naervaer.web.time.DanishTime;
import dk.naervaer.web.unit.UnitHierarchy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// What is unusual about a look, by rules that anybody can repeat.
///
/// @param many how many requests in an hour are more than a day's work asks for
public record Review(WorkingHours hours, int many, UnitHierarchy units) {

    private static final Locale DANISH = Locale.of("da");

    /// Only staff are asked: patients look at themselves, and programs at any hour.
    ///
    /// @param viewer the opened name of the one who looked; empty when it is not known
    /// @param family the opened family name of the patient; empty when it is not known
    Set<Oddity> oddities(LoggedLook look, String viewer, String family) {
        var odd = EnumSet.noneOf(Oddity.class);
        if (!look.isByStaff()) return odd;
        var at = LocalDateTime.ofInstant(look.at(), DanishTime.ZONE);
        if (isNamedAlike(viewer, family)) odd.add(Oddity.OWN_FAMILY_NAME);
        if (look.requests() > many) odd.add(Oddity.MANY_LOOKS);
        if (isOutside(look.said(), at.toLocalDate())) odd.add(Oddity.OUTSIDE_DEPARTMENT);
        if (!hours.cover(at)) odd.add(Oddity.OUTSIDE_HOURS);
        return odd;
    }

    /// The last of somebody's names is the family's; both may have several.
    private static boolean isNamedAlike(String viewer, String family) {
        var one = lower(viewer);
        var other = lower(family);
        return !one.isEmpty()
                && !other.isEmpty()
                && (last(one).equals(last(other)) || one.endsWith(" " + other));
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(DANISH);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private boolean isOutside(LoggedLook.Said said, LocalDate day) {
        return said.things().stream()
                .map(LoggedLook.Thing::unit)
                .filter(Objects::nonNull)
                .anyMatch(unit ->
                        said.units().stream().noneMatch(own -> units.isWithin(unit, own, day)));
    }
}
