package dk.naervaer.booking.intake.hl7v2;

import static dk.naervaer.booking.intake.hl7v2.Hearing.assertRefused;
import static dk.naervaer.booking.intake.hl7v2.Hearing.assertSentBack;
import static dk.naervaer.booking.intake.hl7v2.Hearing.end;
import static dk.naervaer.booking.intake.hl7v2.Hearing.start;
import static dk.naervaer.booking.intake.hl7v2.Hearing.told;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.intake.Understood.Telling;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenItIsTest {

    @Test
    void the_time_stands_in_sch_11_or_tq1_or_ais_4() {
        var none = Siu.booked().with("SCH", 11, "").with("AIS", 4, "");
        assertRefused(none, "SCH-11.4");
        var tq1 = none.plus("TQ1|1||||||20270119130000+0100|20270119134500+0100");
        assertThat(start(told(tq1))).isEqualTo("2027-01-19T12:00:00Z");
        assertThat(end(told(tq1))).isEqualTo("2027-01-19T12:45:00Z");
        var ais = none.with("AIS", 4, "202701191300");
        assertThat(start(told(ais))).isEqualTo("2027-01-19T12:00:00Z");
        assertThat(end(told(ais))).isEqualTo("2027-01-19T12:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "45,min,10:45",
        "45,,10:45",
        "45,M,10:45",
        "1,hr,11:00",
        "2,hours,12:00",
        "90,S,10:01"
    })
    void without_an_end_the_duration_tells(String number, String unit, String end) {
        var open = Siu.booked().with("SCH", 11, "^^^20270118110000+0100");
        var told = told(open.with("SCH", 9, number).with("SCH", 10, unit == null ? "" : unit));
        assertThat(end(told)).startsWith("2027-01-18T" + end);
        var service =
                open.with("SCH", 9, "")
                        .with("AIS", 7, number)
                        .with("AIS", 8, unit == null ? "" : unit);
        assertThat(end(told(service))).startsWith("2027-01-18T" + end);
    }

    @Test
    void a_time_that_ends_before_it_starts_or_never_is_refused() {
        var open = Siu.booked().with("SCH", 11, "^^^20270118110000+0100");
        assertRefused(open.with("SCH", 9, "").with("AIS", 7, ""), "SCH-11.5");
        assertRefused(open.with("SCH", 9, "half an hour"), "SCH-11.5");
        assertRefused(open.with("SCH", 9, "-30"), "SCH-11.5");
        assertRefused(open.with("SCH", 9, "999999").with("SCH", 10, "hr"), "SCH-11.5");
        assertRefused(Siu.booked().with("SCH", 11, "^^^20270118110000^20270118110000"), "SCH-11.5");
        assertRefused(Siu.booked().with("SCH", 11, "^^^2027011^20270118113000"), "SCH-11.4");
        assertRefused(Siu.booked().with("SCH", 11, "^^^20270231110000^20270231113000"), "SCH-11.4");
    }

    @Test
    void an_offset_is_honoured_and_without_one_it_is_the_epjs_wall_clock() {
        assertThat(start(at("20270118110000+0000", "20270118120000+0000")))
                .isEqualTo("2027-01-18T11:00:00Z");
        assertThat(start(at("202707181100", "202707181200"))).isEqualTo("2027-07-18T09:00:00Z");
        assertThat(start(at("20270118110000.5-0500", "20270118120000-0500")))
                .isEqualTo("2027-01-18T16:00:00.500Z");
    }

    @Test
    void a_time_that_summer_time_skips_is_sent_back() {
        for (var offset : List.of("", "+0100", "+0200"))
            assertSentBack(
                    time("20270328023000" + offset, "20270328040000+0200"), "SCH-11.4", "skips");
        assertThat(start(at("20270328013000+0000", "20270328040000+0200")))
                .isEqualTo("2027-03-28T01:30:00Z");
    }

    @Test
    void a_time_that_winter_time_repeats_is_asked_for_with_its_offset() {
        assertSentBack(time("20271031023000", "20271031040000"), "SCH-11.4", "offset");
        assertThat(start(at("20271031023000+0200", "20271031040000")))
                .isEqualTo("2027-10-31T00:30:00Z");
        assertThat(start(at("20271031023000+0100", "20271031040000")))
                .isEqualTo("2027-10-31T01:30:00Z");
        assertThat(
                        Objects.requireNonNull(
                                        told(Siu.booked().with("MSH", 7, "20261025023000")).said())
                                .at())
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    private static Siu time(String start, String end) {
        return Siu.booked().with("SCH", 11, "^^^" + start + "^" + end);
    }

    private Telling at(String start, String end) {
        return told(time(start, end));
    }
}
