package dk.naervaer.reporting.figures;

import static dk.naervaer.reporting.figures.Register.NEW_YEAR;
import static dk.naervaer.reporting.figures.Register.NEW_YEARS_EVE;
import static dk.naervaer.reporting.figures.Register.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.reporting.consultation.Consultation;
import dk.naervaer.reporting.consultation.ContactForm;
import dk.naervaer.reporting.consultation.Outcome;
import dk.naervaer.reporting.consultation.Place;
import dk.naervaer.reporting.consultation.RelativeWish;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final LocalDate LAST = LocalDate.of(2027, 2, 28);
    private static final LocalDate DAY = LocalDate.of(2027, 1, 14);

    @Test
    void one_video_consultation_with_a_relative_is_one_of_one() {
        var rows = rows("oestdanmark", held(DAY, "hjerte", ContactForm.VIDEO, 2, 1)).getFirst();

        assertThat(rows)
                .isEqualTo(
                        new Row(
                                "2027-01",
                                1,
                                new Share(1, 1),
                                new Share(1, 1),
                                2,
                                1,
                                new Share(0, 1),
                                0,
                                new Share(0, 0),
                                new TreeMap<>()));
    }

    @Test
    void only_a_patient_on_video_makes_a_consultation_virtual() {
        var rows =
                rows(
                        "hjerte",
                        held(DAY, "hjerte", ContactForm.PHYSICAL, 1, 1),
                        held(DAY, "hjerte", ContactForm.PHONE, 0, 0),
                        held(DAY, "hjerte", ContactForm.VIDEO, 0, 0));

        assertThat(rows.getFirst().virtual()).isEqualTo(new Share(1, 3));
        assertThat(rows.getFirst().withRelatives()).isEqualTo(new Share(1, 3));
    }

    @Test
    void no_shows_are_a_share_of_held_and_no_shows() {
        var rows =
                rows(
                        "hjerte",
                        held(DAY, "hjerte", ContactForm.VIDEO, 0, 0),
                        ended(DAY, Outcome.NO_SHOW),
                        ended(DAY, Outcome.TECHNICAL_FAILURE),
                        ended(DAY, Outcome.UNANSWERED),
                        ended(DAY, Outcome.CANCELLED));

        assertThat(rows.getFirst().consultations()).isEqualTo(1);
        assertThat(rows.getFirst().noShow()).isEqualTo(new Share(1, 2));
    }

    @Test
    void relatives_of_consultations_that_were_not_held_count_nowhere() {
        var missed =
                new Consultation(DAY, place("hjerte"), Outcome.NO_SHOW, null, false, null, 2, 1);

        assertThat(rows("hjerte", missed).getFirst().relativesInvited()).isZero();
        assertThat(rows("hjerte", missed).getFirst().relativesJoined()).isZero();
    }

    @Test
    void conversations_stand_apart_from_every_other_figure() {
        var row =
                rows("hjerte", conversation(Outcome.HELD), conversation(Outcome.NO_SHOW))
                        .getFirst();

        assertThat(row.conversations()).isEqualTo(1);
        assertThat(row.consultations()).isZero();
        assertThat(row.relativesJoined()).isZero();
        assertThat(row.noShow()).isEqualTo(new Share(0, 0));
    }

    @Test
    void wishes_are_met_or_have_a_reason_and_open_ones_wait() {
        var row =
                rows(
                                "hjerte",
                                wished(Outcome.HELD, RelativeWish.MET),
                                wished(Outcome.HELD, new RelativeWish("DECLINED")),
                                wished(null, new RelativeWish("NOT_ON_BOARD")),
                                wished(Outcome.HELD, new RelativeWish("DECLINED")),
                                wished(Outcome.HELD, RelativeWish.OPEN))
                        .getFirst();

        assertThat(row.relativeWishesMet()).isEqualTo(new Share(1, 4));
        assertThat(row.relativeWishesUnmet())
                .containsExactlyInAnyOrderEntriesOf(Map.of("DECLINED", 2L, "NOT_ON_BOARD", 1L));
        assertThat(row.consultations()).isEqualTo(4);
    }

    private static Consultation conversation(Outcome outcome) {
        var form = outcome == Outcome.HELD ? ContactForm.PHYSICAL : null;
        return new Consultation(DAY, place("hjerte"), outcome, form, true, null, 2, 1);
    }

    private static Consultation wished(@Nullable Outcome outcome, RelativeWish wish) {
        var form = outcome == null ? null : ContactForm.PHYSICAL;
        return new Consultation(DAY, place("hjerte"), outcome, form, false, wish, 0, 0);
    }

    @Test
    void both_ends_of_the_period_count_and_nothing_outside() {
        var rows =
                rows(
                        "medicin",
                        held(NEW_YEARS_EVE, "medicin", ContactForm.VIDEO, 0, 0),
                        held(NEW_YEAR, "medicin", ContactForm.VIDEO, 0, 0),
                        held(LAST, "medicin", ContactForm.VIDEO, 0, 0),
                        held(LAST.plusDays(1), "medicin", ContactForm.VIDEO, 0, 0));

        assertThat(rows).extracting(Row::consultations).containsExactly(1L, 1L);
    }

    @Test
    void a_month_without_consultations_is_a_row_of_nothing() {
        assertThat(rows("hjerte"))
                .extracting(Row::period, Row::virtual)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2027-01", new Share(0, 0)),
                        org.assertj.core.groups.Tuple.tuple("2027-02", new Share(0, 0)));
    }

    @Test
    void a_hospital_counts_for_the_region_it_belonged_to_on_the_day() {
        var before = held(NEW_YEARS_EVE, "hjerte", ContactForm.VIDEO, 0, 0);
        var after = held(NEW_YEAR, "hjerte", ContactForm.VIDEO, 0, 0);

        assertThat(total("hovedstaden", before, after)).isEqualTo(1);
        assertThat(total("oestdanmark", before, after)).isEqualTo(1);
        assertThat(total("herlev", before, after)).isEqualTo(2);
        assertThat(total("sjaelland", before, after)).isZero();
    }

    @Test
    void a_department_the_register_did_not_know_counts_by_its_sor_code() {
        var early =
                new Consultation(
                        DAY,
                        new Place("sor-hjerte", null),
                        Outcome.HELD,
                        ContactForm.VIDEO,
                        false,
                        null,
                        0,
                        0);

        assertThat(total("herlev", early)).isEqualTo(1);
    }

    @Test
    void periods_are_named_as_people_name_them() {
        var thursday = LocalDate.of(2027, 1, 14);

        assertThat(List.of(Grain.values()))
                .extracting(grain -> grain.period(thursday))
                .containsExactly("2027-01-14", "2027-W02", "2027-01", "2027-Q1", "2027");
        assertThat(Grain.WEEK.period(NEW_YEAR)).isEqualTo("2026-W53");
        assertThat(Grain.QUARTER.starts(LocalDate.of(2026, 11, 5), thursday))
                .containsExactly(LocalDate.of(2026, 10, 1), NEW_YEAR);
    }

    private static List<Row> rows(String unit, Consultation... consultations) {
        return series(unit, NEW_YEAR, consultations).rows();
    }

    private static long total(String unit, Consultation... consultations) {
        return series(unit, NEW_YEARS_EVE, consultations).total().consultations();
    }

    private static Series series(String unit, LocalDate from, Consultation... consultations) {
        var question = new Question(unit, from, LAST, Grain.MONTH);
        var series = new Series(question, UNITS.coverage(unit, from, LAST));
        for (var one : consultations) series.count(one);
        return series;
    }

    private static Consultation held(
            LocalDate day, String department, ContactForm form, int invited, int joined) {
        return new Consultation(
                day, place(department), Outcome.HELD, form, false, null, invited, joined);
    }

    private static Consultation ended(LocalDate day, Outcome outcome) {
        return new Consultation(day, place("hjerte"), outcome, null, false, null, 0, 0);
    }

    private static Place place(String department) {
        return new Place("sor-" + department, department);
    }
}
