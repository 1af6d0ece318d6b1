package dk.naervaer.web.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitHierarchyTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 1);
    private static final Set<String> ALL_REGIONS =
            Set.of("region-hovedstaden", "region-sjaelland", "region-oestdanmark");

    private final UnitHierarchy units = UnitHierarchy.of(register());

    @Test
    void a_unit_is_found_by_id_and_by_sor() {
        assertThat(units.find("herlev-kardiologi", FIRST_DAY)).isPresent();
        assertThat(units.find("99990000000101", FIRST_DAY))
                .isEqualTo(units.find("herlev-kardiologi", FIRST_DAY));
    }

    @Test
    void an_unknown_unit_has_no_name() {
        assertThat(units.name("odense", FIRST_DAY)).isEmpty();
    }

    @Test
    void a_region_ends_with_its_last_day() {
        assertThat(units.name("region-hovedstaden", LAST_DAY)).contains("Region Hovedstaden");
        assertThat(units.name("region-hovedstaden", FIRST_DAY)).isEmpty();
        assertThat(units.name("region-oestdanmark", LAST_DAY)).isEmpty();
        assertThat(units.name("region-oestdanmark", FIRST_DAY)).contains("Region Østdanmark");
    }

    @Test
    void the_units_of_a_day_stand_from_the_regions_down() {
        assertThat(ids(units.on(LAST_DAY)))
                .hasSize(14)
                .startsWith("region-hovedstaden", "region-sjaelland", "bispebjerg")
                .doesNotContain("region-oestdanmark");
        assertThat(ids(units.on(FIRST_DAY))).hasSize(13).startsWith("region-oestdanmark");
    }

    @Test
    void a_department_changes_region_at_the_turn_of_the_year() {
        assertThat(units.isWithin("herlev-kardiologi", "region-hovedstaden", LAST_DAY)).isTrue();
        assertThat(units.isWithin("herlev-kardiologi", "region-oestdanmark", LAST_DAY)).isFalse();
        assertThat(units.isWithin("herlev-kardiologi", "region-hovedstaden", FIRST_DAY)).isFalse();
        assertThat(units.isWithin("herlev-kardiologi", "region-oestdanmark", FIRST_DAY)).isTrue();
    }

    @Test
    void a_department_keeps_its_hospital_across_the_change() {
        for (var date : List.of(LAST_DAY, FIRST_DAY)) {
            assertThat(units.isWithin("herlev-kardiologi", "herlev-gentofte", date)).isTrue();
            assertThat(units.isWithin("herlev-kardiologi", "rigshospitalet", date)).isFalse();
        }
    }

    @Test
    void a_unit_lies_within_itself() {
        assertThat(units.isWithin("suh", "suh", FIRST_DAY)).isTrue();
    }

    @Test
    void what_is_above_does_not_lie_within_what_is_below() {
        assertThat(units.isWithin("region-oestdanmark", "suh", FIRST_DAY)).isFalse();
    }

    @Test
    void before_it_opened_a_hospital_holds_nothing() {
        assertThat(units.departmentsWithin("suh", LocalDate.of(2015, 12, 31))).isEmpty();
    }

    @Test
    void the_new_region_holds_the_departments_of_both_old_ones() {
        assertThat(ids(units.departmentsWithin("region-sjaelland", LAST_DAY)))
                .containsExactly("suh-medicin");
        assertThat(units.departmentsWithin("region-hovedstaden", LAST_DAY)).hasSize(6);
        assertThat(units.departmentsWithin("region-oestdanmark", FIRST_DAY)).hasSize(7);
    }

    @Test
    void departments_are_found_below_a_sor_too() {
        assertThat(ids(units.departmentsWithin("99990000000501", FIRST_DAY)))
                .containsExactly("suh-medicin");
    }

    @Test
    void all_three_regions_cover_every_department_on_both_sides() {
        for (var date : List.of(LAST_DAY, FIRST_DAY)) {
            assertThat(units.departmentsCovered(ALL_REGIONS, date))
                    .hasSize(7)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_department_scope_covers_that_department_alone() {
        var scope = Set.of("herlev-kardiologi");
        assertThat(units.scopeCovers(scope, "99990000000101", FIRST_DAY)).isTrue();
        assertThat(units.scopeCovers(scope, "herlev-onkologi", FIRST_DAY)).isFalse();
        assertThat(ids(units.departmentsCovered(scope, LAST_DAY)))
                .containsExactly("herlev-kardiologi");
    }

    @Test
    void an_old_region_alone_covers_nothing_after_the_change() {
        assertThat(units.departmentsCovered(Set.of("region-hovedstaden"), FIRST_DAY)).isEmpty();
    }

    @Test
    void no_scope_covers_nothing() {
        assertThat(units.scopeCovers(Set.of(), "suh-medicin", FIRST_DAY)).isFalse();
    }

    @Test
    void the_lineage_runs_from_the_department_to_the_region() {
        assertThat(ids(units.lineage("suh-medicin", LAST_DAY)))
                .containsExactly("suh-medicin", "suh", "region-sjaelland");
    }

    @Test
    void a_register_that_bites_its_tail_still_answers() {
        var round = UnitHierarchy.of(List.of(hospital("a", "b"), hospital("b", "a")));
        assertThat(round.isWithin("a", "b", FIRST_DAY)).isTrue();
        assertThat(round.isWithin("a", "c", FIRST_DAY)).isFalse();
    }

    private static Unit hospital(String id, String parent) {
        return new Unit(
                id, Unit.Type.HOSPITAL, id, parent, LocalDate.of(2020, 1, 1), null, null, null);
    }

    private static List<String> ids(List<Unit> found) {
        return found.stream().map(Unit::id).toList();
    }

    private static List<Unit> register() {
        var file =
                Objects.requireNonNull(UnitHierarchyTest.class.getResourceAsStream("/units.csv"));
        return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                .lines()
                .skip(1)
                .map(line -> row(line.split(",", -1)))
                .toList();
    }

    private static Unit row(String[] cells) {
        var to = text(cells[5]);
        return new Unit(
                cells[0],
                switch (cells[1]) {
                    case "region" -> Unit.Type.REGION;
                    case "hospital" -> Unit.Type.HOSPITAL;
                    default -> Unit.Type.DEPARTMENT;
                },
                cells[2],
                text(cells[3]),
                LocalDate.parse(cells[4]),
                to == null ? null : LocalDate.parse(to),
                text(cells[6]),
                text(cells[7]));
    }

    private static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
