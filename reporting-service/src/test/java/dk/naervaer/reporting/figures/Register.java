package dk.naervaer.reporting.figures;

import dk.naervaer.web.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A small register in which two regions merge at New Year 2027.
final class Register {

    static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);
    private static final LocalDate LONG_AGO = LocalDate.of(2007, 1, 1);

    static final UnitRegister UNITS =
            UnitRegister.of(
                    List.of(
                            unit("hovedstaden", Unit.Type.REGION, null, LONG_AGO, NEW_YEARS_EVE),
                            unit("sjaelland", Unit.Type.REGION, null, LONG_AGO, NEW_YEARS_EVE),
                            unit("oestdanmark", Unit.Type.REGION, null, NEW_YEAR, null),
                            hospital("herlev", "hovedstaden", LONG_AGO, NEW_YEARS_EVE),
                            hospital("herlev", "oestdanmark", NEW_YEAR, null),
                            hospital("suh", "sjaelland", LONG_AGO, NEW_YEARS_EVE),
                            hospital("suh", "oestdanmark", NEW_YEAR, null),
                            unit("hjerte", Unit.Type.DEPARTMENT, "herlev", LONG_AGO, null),
                            unit("medicin", Unit.Type.DEPARTMENT, "suh", LONG_AGO, null)),
                    new Practices(
                            Map.of(
                                    "hovedstaden",
                                    List.of(new Practices.Agreed(LONG_AGO, true)),
                                    "medicin",
                                    List.of(
                                            new Practices.Agreed(LONG_AGO, false),
                                            new Practices.Agreed(NEW_YEAR.plusDays(9), true)))));

    private Register() {}

    private static Unit hospital(String id, String region, LocalDate from, @Nullable LocalDate to) {
        return unit(id, Unit.Type.HOSPITAL, region, from, to);
    }

    private static Unit unit(
            String id,
            Unit.Type type,
            @Nullable String parent,
            LocalDate from,
            @Nullable LocalDate to) {
        var sor = type == Unit.Type.DEPARTMENT ? "sor-" + id : null;
        return new Unit(id, type, "Navn " + id, parent, from, to, sor, null);
    }
}
