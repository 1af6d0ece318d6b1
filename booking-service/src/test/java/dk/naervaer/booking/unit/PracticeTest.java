package dk.naervaer.booking.unit;

import static dk.naervaer.booking.unit.PracticeFault.GUIDELINE_LINK;
import static dk.naervaer.booking.unit.PracticeFault.GUIDELINE_TOO_LONG;
import static dk.naervaer.booking.unit.PracticeFault.GUIDELINE_UNREADABLE;
import static dk.naervaer.booking.unit.PracticeFault.NO_FORM;
import static dk.naervaer.booking.unit.PracticeFault.NO_OVERRIDER;
import static dk.naervaer.booking.unit.PracticeFault.OPENINGS_OVERLAP;
import static dk.naervaer.booking.unit.PracticeFault.OPENING_BACKWARDS;
import static dk.naervaer.booking.unit.PracticeFault.PHRASE_TOO_LONG;
import static dk.naervaer.booking.unit.PracticeFault.PHRASE_UNREADABLE;
import static dk.naervaer.booking.unit.PracticeFault.UNKNOWN_ROLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PracticeTest {

    private static final Set<OfferedForm> VIDEO = Set.of(OfferedForm.VIDEO);

    @Test
    void a_unit_on_board_offers_a_form() {
        refused(() -> practice(true, Set.of(), Practice.CLINICIANS), NO_FORM);
        assertThat(practice(false, Set.of(), Practice.CLINICIANS).contactForms()).isEmpty();
    }

    @Test
    void somebody_may_override_and_only_whom_it_can_be_left_to() {
        refused(() -> practice(true, VIDEO, Set.of()), NO_OVERRIDER);
        refused(() -> practice(true, VIDEO, Set.of("clinician", "patient")), UNKNOWN_ROLE);
    }

    @Test
    void a_guideline_is_a_line_of_text_or_a_safe_link() {
        assertThat(guideline("Ring til visitationen").linksToGuideline()).isFalse();
        assertThat(guideline(" https://vejledninger.example/a ").linksToGuideline()).isTrue();
        assertThat(guideline("  ").guideline()).isNull();
        refused(() -> guideline("http://vejledninger.example/a"), GUIDELINE_LINK);
        refused(() -> guideline("Se https://vejledninger.example"), GUIDELINE_LINK);
        refused(() -> guideline("x".repeat(501)), GUIDELINE_TOO_LONG);
        refused(() -> guideline("to\nlinjer"), GUIDELINE_UNREADABLE);
    }

    @Test
    void a_phrase_is_one_line_that_shows_what_was_written() {
        assertThat(phrase("Du kan få video. ").summonsPhrase()).isEqualTo("Du kan få video.");
        assertThat(phrase("å".repeat(500)).summonsPhrase()).hasSize(500);
        refused(() -> phrase("x".repeat(501)), PHRASE_TOO_LONG);
        refused(() -> phrase("tab\tulator"), PHRASE_UNREADABLE);
        refused(() -> phrase("vendt \u202Etekst"), PHRASE_UNREADABLE);
    }

    @Test
    void an_opening_time_ends_after_it_begins_and_before_the_next_one() {
        refused(() -> open(time(DayOfWeek.MONDAY, 12, 8)), OPENING_BACKWARDS);
        refused(() -> open(time(DayOfWeek.MONDAY, 8, 8)), OPENING_BACKWARDS);
        refused(
                () -> open(time(DayOfWeek.MONDAY, 10, 14), time(DayOfWeek.MONDAY, 8, 11)),
                OPENINGS_OVERLAP);
    }

    @Test
    void opening_times_stand_in_the_order_of_the_week() {
        var morning = time(DayOfWeek.MONDAY, 8, 12);
        var afternoon = time(DayOfWeek.MONDAY, 12, 15);
        var tuesday = time(DayOfWeek.TUESDAY, 8, 12);
        assertThat(open(tuesday, afternoon, morning).openingTimes())
                .containsExactly(morning, afternoon, tuesday);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        refused(
                () ->
                        new Practice(
                                true,
                                Set.of(),
                                false,
                                Set.of(),
                                "http://vejledninger.example",
                                List.of(time(DayOfWeek.MONDAY, 12, 8)),
                                "\u0000"),
                NO_FORM,
                NO_OVERRIDER,
                GUIDELINE_LINK,
                OPENING_BACKWARDS,
                PHRASE_UNREADABLE);
    }

    private static void refused(ThrowingCallable made, PracticeFault... faults) {
        assertThatExceptionOfType(InvalidPractice.class)
                .isThrownBy(made)
                .satisfies(invalid -> assertThat(invalid.faults()).containsExactly(faults));
    }

    private static Practice practice(
            boolean onBoard, Set<OfferedForm> forms, Set<String> overriders) {
        return new Practice(onBoard, forms, false, overriders, null, List.of(), null);
    }

    private static Practice guideline(String text) {
        return with(text, null);
    }

    private static Practice phrase(String text) {
        return with(null, text);
    }

    private static Practice with(@Nullable String guideline, @Nullable String phrase) {
        return new Practice(true, VIDEO, false, Practice.CLINICIANS, guideline, List.of(), phrase);
    }

    @Test
    void who_comes_in_a_drop_in_time_comes_in_person() {
        var tuesday =
                open(
                        new OpeningTime(
                                DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(9, 0), true));
        assertThat(tuesday.takesDropIn(LocalDateTime.parse("2027-01-12T08:00"))).isTrue();
        assertThat(tuesday.takesDropIn(LocalDateTime.parse("2027-01-12T09:00"))).isFalse();
        assertThat(tuesday.takesDropIn(LocalDateTime.parse("2027-01-13T08:00"))).isFalse();
    }

    private static Practice open(OpeningTime... times) {
        return new Practice(true, VIDEO, false, Practice.CLINICIANS, null, List.of(times), null);
    }

    private static OpeningTime time(DayOfWeek weekday, int from, int to) {
        return new OpeningTime(weekday, LocalTime.of(from, 0), LocalTime.of(to, 0), false);
    }
}
