package dk.naervaer.reporting.figures;

import static dk.naervaer.reporting.figures.Register.NEW_YEAR;
import static dk.naervaer.reporting.figures.Register.NEW_YEARS_EVE;
import static dk.naervaer.reporting.figures.Register.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.reporting.figures.Coverage.Stretch;
import dk.naervaer.reporting.figures.UnitRegister.Access;
import dk.naervaer.web.unit.Unit;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitRegisterTest {

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 31);

    @Test
    void a_region_holds_its_departments_only_while_it_exists() {
        assertThat(UNITS.coverage("hovedstaden", DECEMBER, JANUARY).stretches())
                .containsExactly(
                        new Stretch(DECEMBER, NEW_YEARS_EVE, Set.of("hjerte", "sor-hjerte")));
    }

    @Test
    void a_merged_region_holds_the_departments_of_both_from_its_first_day() {
        assertThat(UNITS.coverage("oestdanmark", DECEMBER, JANUARY).stretches())
                .containsExactly(
                        new Stretch(
                                NEW_YEAR,
                                JANUARY,
                                Set.of("hjerte", "sor-hjerte", "medicin", "sor-medicin")));
    }

    @Test
    void a_department_holds_itself_by_id_and_by_sor_code() {
        assertThat(UNITS.coverage("sor-hjerte", JANUARY, JANUARY))
                .isEqualTo(UNITS.coverage("hjerte", JANUARY, JANUARY));
    }

    @Test
    void a_scope_sees_what_lies_below_it_as_of_each_date() {
        assertThat(UNITS.access(Set.of("hovedstaden"), "herlev", DECEMBER, NEW_YEARS_EVE))
                .isEqualTo(Access.WHOLE);
        assertThat(UNITS.access(Set.of("hovedstaden"), "herlev", DECEMBER, JANUARY))
                .isEqualTo(Access.PARTLY);
        assertThat(UNITS.access(Set.of("hovedstaden"), "herlev", NEW_YEAR, JANUARY))
                .isEqualTo(Access.NONE);
    }

    @Test
    void a_scope_sees_nothing_above_or_beside_it() {
        assertThat(UNITS.access(Set.of("hjerte"), "herlev", NEW_YEAR, JANUARY))
                .isEqualTo(Access.NONE);
        assertThat(UNITS.access(Set.of("suh"), "hjerte", NEW_YEAR, JANUARY)).isEqualTo(Access.NONE);
        assertThat(UNITS.access(Set.of(), "hjerte", NEW_YEAR, JANUARY)).isEqualTo(Access.NONE);
    }

    @Test
    void a_unit_that_does_not_exist_in_the_period_may_be_asked_about_by_its_own() {
        assertThat(UNITS.access(Set.of("hovedstaden"), "hovedstaden", NEW_YEAR, JANUARY))
                .isEqualTo(Access.WHOLE);
        assertThat(UNITS.access(Set.of("sjaelland"), "hovedstaden", NEW_YEAR, JANUARY))
                .isEqualTo(Access.NONE);
    }

    @Test
    void a_unit_that_never_existed_is_unknown() {
        assertThat(UNITS.find("nowhere", JANUARY)).isEmpty();
        assertThat(UNITS.access(Set.of("oestdanmark"), "nowhere", NEW_YEAR, JANUARY))
                .isEqualTo(Access.NONE);
    }

    @Test
    void the_picker_offers_what_the_scope_reaches_from_the_top_down() {
        assertThat(UNITS.visible(Set.of("oestdanmark"), NEW_YEAR, JANUARY))
                .extracting(Unit::id)
                .containsExactly("oestdanmark", "herlev", "suh", "hjerte", "medicin");
        assertThat(UNITS.visible(Set.of("hovedstaden"), DECEMBER, JANUARY))
                .extracting(Unit::id)
                .containsExactly("hovedstaden", "herlev", "hjerte");
    }

    @Test
    void below_a_region_stand_its_hospitals_each_once() {
        assertThat(UNITS.below("oestdanmark", DECEMBER, JANUARY))
                .extracting(Unit::id)
                .containsExactly("herlev", "suh");
    }

    @Test
    void departments_are_on_board_as_of_the_day_by_their_own_practice_or_that_above() {
        assertThat(UNITS.onBoard("hjerte", NEW_YEARS_EVE).departments()).isEqualTo(new Share(1, 1));
        // Since New Year the hospital belongs to a region that has agreed nothing.
        assertThat(UNITS.onBoard("herlev", NEW_YEAR).departments()).isEqualTo(new Share(0, 1));
        assertThat(UNITS.onBoard("oestdanmark", NEW_YEAR.plusDays(8)).departments())
                .isEqualTo(new Share(0, 2));
        assertThat(UNITS.onBoard("oestdanmark", NEW_YEAR.plusDays(9)).departments())
                .isEqualTo(new Share(1, 2));
        assertThat(UNITS.onBoard("oestdanmark", NEW_YEARS_EVE).departments())
                .isEqualTo(new Share(0, 0));
    }
}
