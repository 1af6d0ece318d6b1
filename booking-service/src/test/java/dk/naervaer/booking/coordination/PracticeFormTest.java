package dk.naervaer.booking.coordination;

import static dk.naervaer.booking.unit.UnitExamples.FEBRUARY;
import static dk.naervaer.booking.unit.UnitExamples.PSYCHIATRY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.coordination.PracticeForm.Fault;
import dk.naervaer.booking.unit.DatedPractice;
import dk.naervaer.booking.unit.OpeningTime;
import dk.naervaer.booking.unit.PracticeFault;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PracticeFormTest {

    @Test
    void what_the_page_shows_is_read_back_as_it_was() {
        assertThat(PracticeForm.of(FEBRUARY, PSYCHIATRY).read(new ArrayList<>()))
                .contains(new DatedPractice(FEBRUARY, PSYCHIATRY));
    }

    @Test
    void everything_that_cannot_be_read_is_told_at_its_field() {
        var wrong = new ArrayList<Fault>();
        var form =
                written(
                        Map.of(
                                "from", List.of("i morgen"),
                                "onBoard", List.of("true"),
                                "opening-MONDAY", List.of("fra otte"),
                                "opening-TUESDAY", List.of("15-8"),
                                "opening-FRIDAY", List.of("8-12, 11-13"),
                                "guideline", List.of("http://usikker.example")));
        assertThat(form.read(wrong)).isEmpty();
        assertThat(wrong)
                .containsExactly(
                        new Fault("from", Wrong.FROM_UNREADABLE),
                        new Fault("opening-MONDAY", Wrong.OPENING_UNREADABLE),
                        new Fault("opening-TUESDAY", Wrong.OPENING_BACKWARDS),
                        new Fault("opening-FRIDAY", Wrong.OPENINGS_OVERLAP),
                        new Fault("contactForms", Wrong.NO_FORM),
                        new Fault("overriders", Wrong.NO_OVERRIDER),
                        new Fault("guideline", Wrong.GUIDELINE_LINK));
    }

    @Test
    void a_phrase_of_several_lines_becomes_one() {
        var form =
                written(
                        Map.of(
                                "from", List.of("2027-02-01"),
                                "overriders", List.of("clinician"),
                                "summonsPhrase", List.of("Du kan få video.\r\nRing.")));
        assertThat(form.read(new ArrayList<>()).orElseThrow().practice().summonsPhrase())
                .isEqualTo("Du kan få video. Ring.");
    }

    @Test
    void opening_times_are_read_as_people_write_them() {
        for (var text : List.of("8-12, 12.30-15", "08:00 – 12.00,12:30–15:00"))
            assertThat(OpeningHours.read(DayOfWeek.MONDAY, text))
                    .contains(List.of(time("08:00", "12:00"), time("12:30", "15:00")));
        assertThat(OpeningHours.read(DayOfWeek.MONDAY, "8-9 drop-in, 9-15"))
                .contains(
                        List.of(
                                new OpeningTime(
                                        DayOfWeek.MONDAY,
                                        LocalTime.of(8, 0),
                                        LocalTime.of(9, 0),
                                        true),
                                time("09:00", "15:00")));
        for (var text : List.of("8", "25-26", "8.75-9", "8-12;13-15", "8-12,"))
            assertThat(OpeningHours.read(DayOfWeek.MONDAY, text)).isEmpty();
    }

    @Test
    void whatever_is_wrong_with_a_practice_can_be_said_on_the_page() {
        assertThat(PracticeFault.values())
                .allSatisfy(fault ->
                        assertThat(PracticeForm.said(fault).name()).isEqualTo(fault.name()));
    }

    private static PracticeForm written(Map<String, List<String>> fields) {
        return new PracticeForm(new HashMap<>(fields), List.of());
    }

    private static OpeningTime time(String from, String to) {
        return new OpeningTime(DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(to), false);
    }
}
