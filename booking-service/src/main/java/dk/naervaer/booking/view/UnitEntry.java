package dk.naervaer.booking.view;

import dk.naervaer.booking.unit.DatedPractice;
import dk.naervaer.booking.unit.UnitPeriod;
import dk.naervaer.web.unit.Unit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A unit with its dated places in the hierarchy and its dated practices.
public record UnitEntry(
        String id, String type, List<UnitPeriod> periods, List<DatedPractice> practices) {

    /// @param practices `null` in a row from before there were any
    public UnitEntry(
            String id,
            String type,
            List<UnitPeriod> periods,
            @Nullable List<DatedPractice> practices) {
        this.id = id;
        this.type = type;
        this.periods = List.copyOf(periods);
        this.practices = practices == null ? List.of() : List.copyOf(practices);
    }

    /// The rows that the hierarchy is made of.
    Stream<Unit> rows() {
        var level = Unit.Type.valueOf(type.toUpperCase(Locale.ROOT));
        return periods.stream()
                .map(period ->
                        new Unit(
                                id,
                                level,
                                period.name(),
                                period.parent(),
                                period.validFrom(),
                                period.validTo(),
                                period.sor(),
                                period.shak()));
    }
}
