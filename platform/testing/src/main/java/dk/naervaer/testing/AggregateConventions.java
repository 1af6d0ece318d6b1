package dk.naervaer.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What holds in every package with a `Decider`, found by that alone; the rules fail when a service
/// has none.
public final class AggregateConventions {

    @ArchTest
    public static final ArchRule aggregates_are_plain_java =
            classes()
                    .that(Aggregates.ARE_OF_AN_AGGREGATE)
                    .should(Aggregates.dependOnlyOnPlainJava());

    @ArchTest
    public static final ArchRule aggregates_never_read_the_clock_or_roll_ids =
            noClasses()
                    .that(Aggregates.ARE_OF_AN_AGGREGATE)
                    .should()
                    .callMethodWhere(Impurity.READS_CLOCK_OR_CHANCE)
                    .orShould()
                    .callConstructorWhere(Impurity.MAKES_CHANCE)
                    .because("time, ids and looked-up facts arrive in the command");

    @ArchTest
    public static final ArchRule commands_events_and_rejections_are_sealed_records =
            classes().that(Aggregates.ARE_DECIDERS).should(Aggregates.speakInSealedRecords());

    private AggregateConventions() {}
}
