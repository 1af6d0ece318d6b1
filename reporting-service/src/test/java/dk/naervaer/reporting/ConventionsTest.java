package dk.naervaer.reporting;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dk.naervaer.testing.Conventions;

@AnalyzeClasses(
        packages = "dk.naervaer.reporting",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ConventionsTest {

    @ArchTest static final ArchTests house = ArchTests.in(Conventions.class);

    @ArchTest
    static final ArchRule folds_and_counting_are_plain_java =
            ArchRuleDefinition.classes()
                    .that()
                    .resideInAnyPackage("..reporting.consultation", "..reporting.figures")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "dk.naervaer.web.unit",
                            "dk.naervaer.reporting.consultation",
                            "dk.naervaer.reporting.figures");
}
