package dk.naervaer.web.time;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.web.page.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DanishTimeTest {

    private static final Instant TEN = Instant.parse("2027-01-14T09:00:00Z");
    private static final Instant HALF_PAST_TEN = Instant.parse("2027-01-14T09:30:00Z");

    private final DanishTime danish = new DanishTime(Language.DA);
    private final DanishTime english = new DanishTime(Language.EN);

    @Test
    void a_dane_writes_the_day_the_month_and_a_full_stop_in_the_time() {
        assertThat(danish.dateTime(TEN)).isEqualTo("torsdag den 14. januar 2027 kl. 10.00");
        assertThat(english.dateTime(TEN)).isEqualTo("Thursday 14 January 2027 at 10:00");
    }

    @Test
    void a_range_names_the_day_once() {
        assertThat(danish.range(TEN, HALF_PAST_TEN)).isEqualTo("kl. 10.00–10.30");
        assertThat(danish.dateTimeRange(TEN, HALF_PAST_TEN))
                .isEqualTo("torsdag den 14. januar 2027 kl. 10.00–10.30");
        assertThat(english.range(TEN, HALF_PAST_TEN)).isEqualTo("at 10:00–10:30");
    }

    @Test
    void a_range_past_midnight_names_both_days() {
        assertThat(danish.range(TEN, Instant.parse("2027-01-14T23:30:00Z")))
                .isEqualTo(
                        "torsdag den 14. januar 2027 kl. 10.00 – fredag den 15. januar 2027 kl. 00.30");
    }

    @Test
    void dates_and_months_stand_alone_too() {
        assertThat(danish.date(LocalDate.of(2027, 5, 1))).isEqualTo("lørdag den 1. maj 2027");
        assertThat(danish.shortDate(LocalDate.of(2027, 1, 14))).isEqualTo("14. jan. 2027");
        assertThat(danish.month(YearMonth.of(2027, 1))).isEqualTo("januar 2027");
        assertThat(english.month(YearMonth.of(2027, 1))).isEqualTo("January 2027");
    }

    @Test
    void on_the_night_the_clock_goes_forward_two_becomes_three() {
        assertThat(danish.time(Instant.parse("2027-03-28T00:59:00Z"))).isEqualTo("01.59");
        assertThat(danish.time(Instant.parse("2027-03-28T01:00:00Z"))).isEqualTo("03.00");
    }

    @Test
    void on_the_night_the_clock_goes_back_the_same_hour_comes_twice() {
        assertThat(danish.time(Instant.parse("2027-10-31T00:30:00Z"))).isEqualTo("02.30");
        assertThat(danish.time(Instant.parse("2027-10-31T01:30:00Z"))).isEqualTo("02.30");
        assertThat(danish.time(Instant.parse("2027-10-31T02:00:00Z"))).isEqualTo("03.00");
    }

    @Test
    void just_after_midnight_in_denmark_it_is_already_tomorrow() {
        assertThat(danish.dateTime(Instant.parse("2026-12-31T23:00:00Z")))
                .isEqualTo("fredag den 1. januar 2027 kl. 00.00");
    }
}
