package dk.naervaer.reporting.web;

import dk.naervaer.reporting.figures.Grain;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands in the form: as typed, or this year by month where nothing was.
record Typed(String unit, String from, String to, String grain) {

    static Typed of(
            @Nullable String unit,
            @Nullable String from,
            @Nullable String to,
            @Nullable String grain,
            LocalDate today) {
        return new Typed(
                unit == null ? "" : unit,
                from == null ? today.withDayOfYear(1).toString() : from,
                to == null ? today.withDayOfYear(today.lengthOfYear()).toString() : to,
                grain == null ? Grain.MONTH.tag() : grain);
    }

    Typed at(String otherUnit) {
        return new Typed(otherUnit, from, to, grain);
    }

    Asked asked() {
        return new Asked(unit, from, to, grain);
    }
}
