package dk.naervaer.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConventionsTest {

    static final JavaClasses TIDY = new ClassFileImporter().importPackages("dk.naervaer.tidy");
    static final JavaClasses UNTIDY = new ClassFileImporter().importPackages("dk.naervaer.untidy");

    static Stream<ArchRule> rules() {
        return Stream.of(Conventions.class, AggregateConventions.class)
                .flatMap(type -> Arrays.stream(type.getFields()))
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(ConventionsTest::rule);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_tidy_service_keeps_every_rule(ArchRule rule) {
        rule.check(TIDY);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_can_fail(ArchRule rule) {
        assertThat(rule.evaluate(UNTIDY).hasViolation()).isTrue();
    }

    @Test
    void an_aggregate_knows_no_library_no_other_aggregate_and_no_key() {
        assertThat(violations(AggregateConventions.aggregates_are_plain_java))
                .contains("org.assertj.core.api.Assertions")
                .contains("dk.naervaer.untidy.stay.Stay")
                .contains("dk.naervaer.personaldata.Keyring");
    }

    @Test
    void an_aggregate_reads_no_clock_and_rolls_no_dice() {
        var rule = AggregateConventions.aggregates_never_read_the_clock_or_roll_ids;
        assertThat(violations(rule))
                .contains("reads_the_clock()")
                .contains("reads_an_injected_clock(")
                .contains("rolls_an_id()")
                .contains("rolls_dice()");
    }

    @Test
    void the_words_of_an_aggregate_are_sealed_and_are_records() {
        var rule = AggregateConventions.commands_events_and_rejections_are_sealed_records;
        assertThat(violations(rule))
                .contains("Stay$Command is neither sealed nor a record")
                .contains("Stay$Began is not a record");
    }

    @Test
    void each_way_of_reading_the_system_clock_is_seen() {
        assertThat(violations(Conventions.time_comes_from_the_injected_clock))
                .contains("Instant.now()")
                .contains("System.currentTimeMillis()");
    }

    @Test
    void who_hears_only_a_version_that_is_no_longer_written_is_seen() {
        assertThat(violations(Conventions.facts_are_heard_in_the_version_that_is_written))
                .isEqualTo(
                        "dk.naervaer.untidy.view.VisitMapper knows relative-named.v1"
                                + " and not relative-named.v2");
    }

    @Test
    void a_service_without_aggregates_cannot_claim_that_they_are_plain() {
        var none = new ClassFileImporter().importPackages("dk.naervaer.tidy.web");
        assertThatThrownBy(() -> AggregateConventions.aggregates_are_plain_java.check(none))
                .isInstanceOf(AssertionError.class);
    }

    private static String violations(ArchRule rule) {
        return String.join("\n", rule.evaluate(UNTIDY).getFailureReport().getDetails());
    }

    private static ArchRule rule(java.lang.reflect.Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
