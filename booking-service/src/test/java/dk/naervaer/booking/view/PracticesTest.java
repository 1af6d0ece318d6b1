package dk.naervaer.booking.view;

import static dk.naervaer.booking.unit.UnitExamples.FEBRUARY;
import static dk.naervaer.booking.unit.UnitExamples.PSYCHIATRY;
import static dk.naervaer.booking.unit.UnitExamples.period;
import static dk.naervaer.booking.unit.UnitExamples.registered;
import static dk.naervaer.booking.unit.UnitExamples.saying;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.unit.DatedPractice;
import dk.naervaer.booking.unit.Practice;
import dk.naervaer.booking.unit.UnitEvent.UnitPracticeAgreed;
import dk.naervaer.booking.unit.UnitEvent.UnitRegistered;
import dk.naervaer.testing.TestJson;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PracticesTest {

    private static final String SOR = "99990000000101";
    private static final LocalDate LONG_AGO = LocalDate.of(2007, 1, 1);
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Practice OLD = saying("Region Hovedstaden");
    private static final Practice NEW = saying("Region Østdanmark");

    private static final UnitRegistered HOVEDSTADEN =
            registered("hovedstaden", "region", period(null, LONG_AGO, NEW_YEARS_EVE, null));
    private static final UnitRegistered OESTDANMARK =
            registered("oestdanmark", "region", period(null, NEW_YEAR, null, null));
    private static final UnitRegistered HERLEV =
            registered(
                    "herlev",
                    "hospital",
                    period("hovedstaden", LONG_AGO, NEW_YEARS_EVE, null),
                    period("oestdanmark", NEW_YEAR, null, null));
    private static final UnitRegistered HEART =
            registered("hjerte", "department", period("herlev", LONG_AGO, null, SOR));

    private final UnitListProjection projection = new UnitListProjection();

    @Test
    void where_nothing_is_agreed_a_unit_is_not_on_board() {
        assertThat(practices(List.of(), List.of()).inForce(SOR, NEW_YEAR))
                .isEqualTo(new InForce(null, null, Practice.NONE));
        assertThat(practices(List.of(), List.of()).inForce("nobody", NEW_YEAR).practice().onBoard())
                .isFalse();
    }

    @Test
    void from_the_merger_of_its_region_a_department_follows_the_new_one() {
        var all = practices(List.of(), List.of());
        assertThat(all.inForce(SOR, NEW_YEARS_EVE).practice()).isEqualTo(Practice.NONE);
        var merged =
                Practices.of(
                        List.of(
                                entry(HOVEDSTADEN, on(LONG_AGO, OLD)),
                                entry(OESTDANMARK, on(NEW_YEAR, NEW)),
                                entry(HERLEV),
                                entry(HEART)));
        assertThat(merged.inForce(SOR, NEW_YEARS_EVE))
                .isEqualTo(new InForce("hovedstaden", LONG_AGO, OLD));
        assertThat(merged.inForce(SOR, NEW_YEAR))
                .isEqualTo(new InForce("oestdanmark", NEW_YEAR, NEW));
    }

    @Test
    void the_practice_of_a_region_that_is_gone_does_not_linger() {
        var merged =
                Practices.of(
                        List.of(
                                entry(HOVEDSTADEN, on(LONG_AGO, OLD)),
                                entry(OESTDANMARK),
                                entry(HERLEV),
                                entry(HEART)));
        assertThat(merged.inForce(SOR, NEW_YEAR)).isEqualTo(InForce.NOTHING);
    }

    @Test
    void the_nearest_unit_decides_from_the_day_it_has_agreed() {
        var all = practices(List.of(on(LONG_AGO, OLD)), List.of(on(FEBRUARY, PSYCHIATRY)));
        assertThat(all.inForce("hjerte", FEBRUARY.minusDays(1)).unit()).isEqualTo("herlev");
        assertThat(all.inForce("hjerte", FEBRUARY))
                .isEqualTo(new InForce("hjerte", FEBRUARY, PSYCHIATRY));
        assertThat(all.inForce("herlev", FEBRUARY).practice()).isEqualTo(OLD);
    }

    @Test
    void the_newest_that_has_begun_counts() {
        var all =
                practices(
                        List.of(on(LONG_AGO, OLD), on(NEW_YEAR, NEW), on(FEBRUARY, OLD)),
                        List.of());
        assertThat(all.inForce(SOR, NEW_YEAR)).isEqualTo(new InForce("herlev", NEW_YEAR, NEW));
    }

    @Test
    void a_department_may_stay_out_though_its_hospital_is_on_board() {
        var all = practices(List.of(on(LONG_AGO, OLD)), List.of(on(NEW_YEAR, Practice.NONE)));
        assertThat(all.inForce(SOR, NEW_YEAR).practice().onBoard()).isFalse();
    }

    @Test
    void to_come_in_person_stays_possible_and_the_rest_is_what_a_unit_on_board_offers() {
        var video = new InForce("herlev", LONG_AGO, OLD);
        assertThat(video.offers(ContactForm.VIDEO)).isTrue();
        assertThat(video.offers(ContactForm.PHONE)).isFalse();
        assertThat(video.offers(ContactForm.PHYSICAL)).isTrue();
        assertThat(InForce.NOTHING.offers(ContactForm.VIDEO)).isFalse();
        assertThat(InForce.NOTHING.offers(ContactForm.PHYSICAL)).isTrue();
    }

    @Test
    void a_unit_that_is_registered_anew_keeps_what_it_has_agreed() {
        var row = projection.evolve(entry(HEART, on(FEBRUARY, PSYCHIATRY)), HEART);
        assertThat(requireNonNull(row).practices()).containsExactly(on(FEBRUARY, PSYCHIATRY));
    }

    @Test
    void a_row_from_before_there_were_practices_is_read_without_any() throws Exception {
        var json = TestJson.mapper();
        var row = json.readValue(json.writeValueAsString(HEART), UnitEntry.class);
        assertThat(row).isEqualTo(entry(HEART));
    }

    private Practices practices(List<DatedPractice> hospital, List<DatedPractice> department) {
        return Practices.of(
                List.of(
                        entry(HOVEDSTADEN),
                        entry(OESTDANMARK),
                        entry(HERLEV, hospital.toArray(DatedPractice[]::new)),
                        entry(HEART, department.toArray(DatedPractice[]::new))));
    }

    private UnitEntry entry(UnitRegistered unit, DatedPractice... practices) {
        var row = projection.evolve(null, unit);
        var agreed = new UnitPracticeAgreed(unit.id(), List.of(practices));
        return requireNonNull(projection.evolve(row, agreed));
    }

    private static DatedPractice on(LocalDate from, Practice practice) {
        return new DatedPractice(from, practice);
    }
}
