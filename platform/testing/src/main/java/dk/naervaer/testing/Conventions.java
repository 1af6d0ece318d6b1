package dk.naervaer.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What holds in every service, whatever it decides: use as `@ArchTest static final ArchTests house
/// = ArchTests.in(Conventions.class)`.
public final class Conventions {

    private static final String WIRING = "dk.naervaer.*.wiring..";
    private static final String WEB = "dk.naervaer.*.web..";

    @ArchTest
    public static final ArchRule names_say_what_a_thing_is =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO|Mapper)")
                    .because("such a name says how a class is made, not what it is");

    @ArchTest
    public static final ArchRule nothing_has_setters =
            noMethods()
                    .should()
                    .haveNameMatching("set[A-Z].*")
                    .because("values are records and state moves by events");

    @ArchTest
    public static final ArchRule packages_are_free_of_cycles =
            slices().matching("dk.naervaer.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    public static final ArchRule nothing_depends_on_wiring =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(WIRING)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(WIRING)
                    .because("wiring knows everything and nobody knows it");

    @ArchTest
    public static final ArchRule only_wiring_depends_on_web =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(WEB, WIRING)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(WEB)
                    .because("what a service decides and shows does not depend on HTTP");

    @ArchTest
    public static final ArchRule time_comes_from_the_injected_clock =
            noClasses()
                    .should()
                    .callMethodWhere(Impurity.READS_THE_SYSTEM_CLOCK)
                    .because("rules follow the clock of the domain, which can be moved");

    @ArchTest
    public static final ArchRule services_share_no_classes =
            classes()
                    .should(StayInTheService.orThePlatform())
                    .because("what crosses between services is an event, never a class");

    @ArchTest
    public static final ArchRule facts_are_heard_in_the_version_that_is_written =
            classes()
                    .should(KnowTheNewestVersion.ofWhatTheyHear())
                    .because("an unknown version is passed over in silence");

    private Conventions() {}
}
