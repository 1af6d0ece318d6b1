package dk.naervaer.booking.unit;

import static dk.naervaer.eventsourcing.testing.Given.given;

import dk.naervaer.booking.unit.UnitCommand.Register;
import dk.naervaer.booking.unit.UnitEvent.UnitRegistered;
import dk.naervaer.booking.unit.UnitRejection.NoPeriod;
import dk.naervaer.booking.unit.UnitRejection.UnknownType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final UnitPeriod AS_FOUNDED = period("Kardiologisk Ambulatorium");
    private static final UnitPeriod RENAMED = period("Hjertesygdomme");

    private final Unit unit = new Unit();

    @Test
    void a_unit_is_registered_once() {
        given(unit).when(register("department", AS_FOUNDED)).then(registered(AS_FOUNDED));
        given(unit, registered(AS_FOUNDED)).when(register("department", AS_FOUNDED)).thenNothing();
    }

    @Test
    void a_unit_that_differs_is_registered_again() {
        given(unit, registered(AS_FOUNDED))
                .when(register("department", RENAMED))
                .then(registered(RENAMED));
    }

    @Test
    void only_the_three_levels_are_units() {
        given(unit).when(register("ward", AS_FOUNDED)).thenRejected(new UnknownType("ward"));
    }

    @Test
    void a_unit_exists_in_some_period() {
        given(unit).when(register("department")).thenRejected(new NoPeriod());
    }

    private static Register register(String type, UnitPeriod... periods) {
        return new Register("herlev-kardiologi", type, List.of(periods));
    }

    private static UnitRegistered registered(UnitPeriod period) {
        return new UnitRegistered("herlev-kardiologi", "department", List.of(period));
    }

    private static UnitPeriod period(String name) {
        return new UnitPeriod(
                name,
                "herlev-gentofte",
                LocalDate.of(2015, 1, 1),
                null,
                "99990000000101",
                "990101",
                "somatik");
    }
}
