package dk.naervaer.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.reporting.figures.Grain;
import dk.naervaer.reporting.figures.Question;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AskedTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 31);

    @Test
    void a_question_is_read_and_counts_by_month_unless_it_says_otherwise() {
        assertThat(new Asked("suh", "2027-01-01", "2027-01-31", null).question())
                .contains(new Question("suh", FIRST, LAST, Grain.MONTH));
        assertThat(new Asked("suh", "2027-01-01", "2027-01-31", "week").question())
                .contains(new Question("suh", FIRST, LAST, Grain.WEEK));
    }

    @Test
    void all_that_is_missing_is_said_at_once() {
        var asked = new Asked(" ", null, "", null);

        assertThat(asked.question()).isEmpty();
        assertThat(asked.refusals())
                .containsExactly(Refusal.UNIT_MISSING, Refusal.FROM_MISSING, Refusal.TO_MISSING);
    }

    @Test
    void what_is_no_date_and_no_grain_is_unreadable() {
        assertThat(new Asked("suh", "1/1-2027", "2027-02-30", "MONTH").refusals())
                .containsExactly(
                        Refusal.FROM_UNREADABLE, Refusal.TO_UNREADABLE, Refusal.GRAIN_UNKNOWN);
        assertThat(new Asked("suh", "-999999999-01-01", "+999999999-12-31", null).refusals())
                .containsExactly(Refusal.FROM_UNREADABLE, Refusal.TO_UNREADABLE);
    }

    @Test
    void a_period_runs_forwards_and_at_most_ten_years() {
        assertThat(new Asked("suh", "2027-01-02", "2027-01-01", null).refusals())
                .containsExactly(Refusal.ENDS_BEFORE_START);
        assertThat(new Asked("suh", "2027-01-01", "2036-12-31", null).refusals()).isEmpty();
        assertThat(new Asked("suh", "2027-01-01", "2037-01-01", null).refusals())
                .containsExactly(Refusal.TOO_LONG);
    }
}
