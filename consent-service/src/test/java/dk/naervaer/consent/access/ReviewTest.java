package dk.naervaer.consent.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.consent.access.LoggedLook.Said;
import dk.naervaer.consent.access.LoggedLook.Thing;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.unit.Unit;
import dk.naervaer.web.unit.UnitHierarchy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final PersonId MAX = PersonId.of("6f9c1d52-7c1e-4f0a-9a53-0b8f3f6f1a10");
    private static final Instant THURSDAY_MORNING = Instant.parse("2027-01-14T08:00:00Z");
    private static final LocalDate EVER = LocalDate.of(2015, 1, 1);

    private static final UnitHierarchy UNITS =
            UnitHierarchy.of(
                    List.of(
                            unit("herlev", null, "100"),
                            unit("herlev-kardiologi", "herlev", "101"),
                            unit("herlev-onkologi", "herlev", "102")));

    private static final WorkingHours HOURS =
            WorkingHours.read(List.of("2026-01-01 1-5 07:00-18:00"));

    private final Review review = new Review(HOURS, 60, UNITS);

    @Test
    void a_look_at_work_in_the_own_department_is_not_odd() {
        assertThat(odd(look("herlev-kardiologi", 60, THURSDAY_MORNING))).isEmpty();
        assertThat(odd(look("101", 1, THURSDAY_MORNING))).isEmpty();
        assertThat(odd(look(null, 1, THURSDAY_MORNING))).isEmpty();
    }

    @Test
    void a_look_at_another_department_is_odd() {
        assertThat(odd(look("herlev-onkologi", 1, THURSDAY_MORNING)))
                .containsExactly(Oddity.OUTSIDE_DEPARTMENT);
    }

    @Test
    void more_looks_in_an_hour_than_agreed_are_odd() {
        assertThat(odd(look("herlev-kardiologi", 61, THURSDAY_MORNING)))
                .containsExactly(Oddity.MANY_LOOKS);
    }

    @Test
    void evenings_and_weekends_are_odd_by_danish_time() {
        assertThat(odd(at("2027-01-14T16:59:59Z"))).isEmpty();
        assertThat(odd(at("2027-01-14T17:00:00Z"))).containsExactly(Oddity.OUTSIDE_HOURS);
        assertThat(odd(at("2027-07-14T05:00:00Z"))).isEmpty();
        assertThat(odd(at("2027-07-14T04:59:59Z"))).containsExactly(Oddity.OUTSIDE_HOURS);
        assertThat(odd(at("2027-01-16T11:00:00Z"))).containsExactly(Oddity.OUTSIDE_HOURS);
    }

    @Test
    void the_same_family_name_is_odd_however_it_is_written() {
        assertThat(named("Sofie Sekretær", "Sekretær")).containsExactly(Oddity.OWN_FAMILY_NAME);
        assertThat(named("Åse HOLM ÆRØ", "ærø")).containsExactly(Oddity.OWN_FAMILY_NAME);
        assertThat(named("Bo Holm Jensen", "Holm Jensen")).containsExactly(Oddity.OWN_FAMILY_NAME);
        assertThat(named("Bo Jensen", "Holm Jensen")).containsExactly(Oddity.OWN_FAMILY_NAME);
        assertThat(named("Bo Jensen", "Jens")).isEmpty();
        assertThat(named("", "Jensen")).isEmpty();
        assertThat(named("Bo Jensen", "")).isEmpty();
    }

    @Test
    void patients_and_programs_are_never_odd() {
        var said = said("herlev-onkologi");
        var night = Instant.parse("2027-01-14T23:00:00Z");
        for (var actor : List.of("patient:" + MAX, "system:epj-demo"))
            assertThat(review.oddities(new LoggedLook(1, night, actor, said, 999), "A B", "B"))
                    .isEmpty();
    }

    @Test
    void agreed_hours_hold_until_the_next_begin() {
        var hours =
                WorkingHours.read(
                        List.of("2027-01-01 1-7 06:00-22:00", "2026-01-01 1-5 07:00-18:00"));
        assertThat(hours.cover(LocalDateTime.parse("2026-12-31T06:30:00"))).isFalse();
        assertThat(hours.cover(LocalDateTime.parse("2027-01-01T06:30:00"))).isTrue();
        assertThat(hours.cover(LocalDateTime.parse("2025-12-31T03:00:00"))).isTrue();
        assertThatThrownBy(() -> WorkingHours.read(List.of("always")))
                .hasMessageContaining("2020-01-01 1-5 07:00-18:00");
    }

    private Set<Oddity> named(String viewer, String family) {
        return review.oddities(look("herlev-kardiologi", 1, THURSDAY_MORNING), viewer, family);
    }

    private Set<Oddity> odd(LoggedLook look) {
        return review.oddities(look, "Sofie Sekretær", "Lauridsen");
    }

    private static LoggedLook at(String instant) {
        return look("herlev-kardiologi", 1, Instant.parse(instant));
    }

    private static LoggedLook look(@Nullable String unit, long requests, Instant at) {
        return new LoggedLook(1, at, "staff:sekretaer", said(unit), requests);
    }

    private static Said said(@Nullable String unit) {
        return new Said(
                MAX,
                "secretary",
                List.of("herlev-kardiologi"),
                "CARE",
                List.of(new Thing("appointment", "1", unit)),
                null);
    }

    private static Unit unit(String id, @Nullable String parent, String sor) {
        return new Unit(id, Unit.Type.DEPARTMENT, id, parent, EVER, null, sor, null);
    }
}
