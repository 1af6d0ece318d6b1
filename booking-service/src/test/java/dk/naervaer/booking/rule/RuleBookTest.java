package dk.naervaer.booking.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {

    /// The rule of the job centres through the years: a law that changed twice, as dated data.
    @ParameterizedTest
    @CsvSource({
        "2021-12-31, false, 12, 5, NO,  not-yet",
        "2021-12-31, true,   0, 1, YES, trial",
        "2022-01-01, true,   6, 5, NO,  half-a-year",
        "2022-01-01, false,  7, 1, YES, half-a-year",
        "2023-03-21, false,  6, 2, NO,  half-a-year",
        "2023-03-22, false, 12, 1, NO,  first-meeting",
        "2023-03-22, false,  0, 2, YES, own-choice"
    })
    void the_job_centres_rule_follows_the_date(
            LocalDate on, boolean trial, long months, long meeting, Says says, String rule)
            throws IOException {
        Map<String, Object> facts =
                Map.of("trial", trial, "monthsUnemployed", months, "meeting", meeting);
        assertThat(jobcentre().decide(facts, on))
                .extracting(Rule::says, Rule::name)
                .containsExactly(says, rule);
    }

    @Test
    void a_day_without_a_rule_is_nobodys_guess() throws IOException {
        var book = jobcentre();
        assertThatIllegalStateException()
                .isThrownBy(() -> book.decide(Map.of(), LocalDate.of(2018, 12, 31)))
                .withMessage("No rule applies on 2018-12-31");
    }

    @Test
    void what_is_not_told_of_meets_no_condition() {
        var book =
                read(
                        """
                        [{"rule": "known", "from": "2020-01-01", "when": {"begun": false}, "says": "YES"},
                         {"rule": "unknown", "from": "2020-01-01", "when": {}, "says": "NO"}]
                        """);
        assertThat(book.decide(Map.of(), LocalDate.of(2027, 1, 1)).name()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"rule":"x","from":"2020-01-01","says":"PERHAPS"} | The rule x cannot be read
                    {"rule":"x","from":"1 January","says":"YES"} | The rule x cannot be read
                    {"rule":"x","from":"2020-01-01","to":"2019-01-01","says":"YES"} | x ends before it begins
                    {"rule":"x","from":"2020-01-01","says":"YES","wen":{}} | x says wen, which nobody knows
                    {"rule":"x","from":"2020-01-01","says":"YES","when":{"a":{"below":1}}} | a is compared in a way nobody knows
                    """)
    void a_book_that_cannot_be_understood_is_refused_with_the_place(String rule, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("[" + rule + "]"))
                .withMessageContaining(why);
    }

    private static RuleBook<Says> jobcentre() throws IOException {
        try (var json =
                Objects.requireNonNull(
                        RuleBookTest.class.getResourceAsStream("/rules/jobcentre.json"))) {
            return RuleBook.read(json, Says::valueOf);
        }
    }

    private static RuleBook<Says> read(String json) {
        try {
            return RuleBook.read(new ByteArrayInputStream(json.getBytes(UTF_8)), Says::valueOf);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
