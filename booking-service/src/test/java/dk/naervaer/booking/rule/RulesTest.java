package dk.naervaer.booking.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The books that come with every installation, each rule beside the one that follows it.
class RulesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 14);

    private static final Rules RULES = usual();

    private static Rules usual() {
        try {
            return new Rules(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @ParameterizedTest(name = "{0}: begun {1}, drop-in {2}, on board {3}, offered {4}, {5}: {6}")
    @CsvSource({
        "VIDEO,    true,  false, true,  true,  SUITABLE,   NO,  begun",
        "PHYSICAL, true,  false, true,  true,  SUITABLE,   NO,  begun",
        "PHYSICAL, false, true,  false, false, UNSUITABLE, YES, physical-stays-possible",
        "VIDEO,    false, true,  true,  true,  SUITABLE,   NO,  drop-in",
        "PHONE,    false, true,  true,  true,  SUITABLE,   NO,  drop-in",
        "VIDEO,    false, false, false, true,  SUITABLE,   NO,  not-on-board",
        "PHONE,    false, false, true,  false, SUITABLE,   NO,  not-offered",
        "VIDEO,    false, false, true,  true,  UNSUITABLE, NO,  unsuitable",
        "VIDEO,    false, false, true,  true,  NONE,       NO,  not-assessed",
        "VIDEO,    false, false, true,  true,  SUITABLE,   YES, suitable",
        "PHONE,    false, false, true,  true,  SUITABLE,   YES, suitable"
    })
    void a_patient_attends_as_the_first_rule_that_fits_says(
            String form,
            boolean begun,
            boolean dropIn,
            boolean onBoard,
            boolean offered,
            String suitability,
            Says says,
            String rule) {
        Map<String, Object> facts =
                Map.of(
                        "form", form,
                        "begun", begun,
                        "dropIn", dropIn,
                        "onBoard", onBoard,
                        "offered", offered,
                        "suitability", suitability);
        assertThat(RULES.contact().decide(facts, DAY))
                .extracting(Rule::says, Rule::name)
                .containsExactly(says, rule);
    }

    @ParameterizedTest(name = "{0}: first {3}, at a distance {4}, override {5}, {6} warnings: {7}")
    @CsvSource({
        "SUITABLE,   true,  false, false, true,  true,  0, NO,          begun",
        "UNSUITABLE, false, true,  true,  false, false, 1, WITH_REASON, unsuitable",
        "SUITABLE,   false, true,  false, true,  true,  0, NO,          drop-in",
        "SUITABLE,   false, false, true,  false, false, 0, NO,          first-contact-others",
        "SUITABLE,   false, false, true,  false, true,  0, WITH_REASON, first-contact",
        "SUITABLE,   false, false, true,  true,  false, 0, YES,         professional-judgement",
        "SUITABLE,   false, false, true,  true,  false, 1, WITH_REASON, warnings",
        "SUITABLE,   false, false, false, false, false, 1, WITH_REASON, warnings",
        "SUITABLE,   false, false, false, false, false, 0, YES,         professional-judgement"
    })
    void a_professional_judges_as_the_first_rule_that_fits_says(
            String verdict,
            boolean begun,
            boolean dropIn,
            boolean firstContact,
            boolean firstContactAtADistance,
            boolean mayOverride,
            int warnings,
            Says says,
            String rule) {
        Map<String, Object> facts =
                Map.of(
                        "verdict", verdict,
                        "begun", begun,
                        "dropIn", dropIn,
                        "firstContact", firstContact,
                        "firstContactAtADistance", firstContactAtADistance,
                        "mayOverride", mayOverride,
                        "warnings", warnings);
        assertThat(RULES.assessment().decide(facts, DAY))
                .extracting(Rule::says, Rule::name)
                .containsExactly(says, rule);
    }

    @ParameterizedTest(name = "{0}: begun {1}, on board {2}: {3}")
    @CsvSource({
        "PHYSICAL, true,  true,  NO,  begun",
        "VIDEO,    false, true,  NO,  not-in-person",
        "PHONE,    false, true,  NO,  not-in-person",
        "PHYSICAL, false, false, NO,  not-on-board",
        "PHYSICAL, false, true,  YES, welcome"
    })
    void a_relative_takes_part_at_a_distance_as_the_first_rule_that_fits_says(
            String form, boolean begun, boolean onBoard, Says says, String rule) {
        Map<String, Object> facts = Map.of("form", form, "begun", begun, "onBoard", onBoard);
        assertThat(RULES.relative().decide(facts, DAY))
                .extracting(Rule::says, Rule::name)
                .containsExactly(says, rule);
    }
}
